// IAB Europe's own stub and CMP API, under a made-up manager's host; the banner around them is ours.
import { bundled, packageFile } from '../sdk'
import { type Site, script } from '../site'

const MANAGER = `
import { CmpApi } from '@iabtcf/cmpapi'
import { GVL, TCModel, TCString } from '@iabtcf/core'
const list = {
  gvlSpecificationVersion: 3, vendorListVersion: 48, tcfPolicyVersion: 5, lastUpdated: '2026-10-01T00:00:00Z',
  purposes: Object.fromEntries([1,2,3,4,5,6,7,8,9,10,11].map(id => [id, { id, name: 'Purpose ' + id, description: '', illustrations: [] }])),
  specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {},
  vendors: { 755: { id: 755, name: 'Google Advertising Products', purposes: [1,3,4], legIntPurposes: [2,7], flexiblePurposes: [], specialPurposes: [], features: [], specialFeatures: [], urls: [] } },
}
const api = new CmpApi(300, 2, true)
const stringOf = (yes) => {
  const model = new TCModel(new GVL(list))
  model.cmpId = 300; model.cmpVersion = 2; model.publisherCountryCode = 'FR'
  if (yes) model.setAll()
  return TCString.encode(model)
}
const stored = localStorage.getItem('tc')
api.update(stored ?? '', stored === null)
const banner = document.getElementById('choice')
if (stored !== null) banner.remove()
banner.addEventListener('click', event => {
  const choice = event.target.dataset?.choice
  if (!choice) return
  const string = stringOf(choice === 'accept')
  localStorage.setItem('tc', string)
  api.update(string, false)
  banner.remove()
  dispatchEvent(new CustomEvent('choice', { detail: choice }))
})`

export const tcf: Site = {
  hosts: ['cdn.consent-desk.example'],
  async answer({ path }) {
    if (path === '/stub.js') return script(await packageFile('@iabtcf/stub/lib/stub.js'))
    if (path === '/manager.js') return script(await bundled(MANAGER))
    return undefined
  },
}

export const tcfHead = '<script src="https://cdn.consent-desk.example/stub.js"></script>'
export const tcfBanner = (words: { text: string; accept: string; reject: string }) => `
<div id="choice" class="choice" role="dialog" aria-label="Cookies">
  <p>${words.text}</p>
  <button type="button" data-choice="reject">${words.reject}</button>
  <button type="button" data-choice="accept">${words.accept}</button>
</div>
<script defer src="https://cdn.consent-desk.example/manager.js"></script>`
