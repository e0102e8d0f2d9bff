// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { watchSettling } from '../../../lib/gatherers/content/watch-settling'

const settled = () => new Promise(done => setTimeout(done, 20))

beforeEach(() => {
  document.body.innerHTML = '<main><p class="note">Free returns</p></main>'
})

test('a page that stays as it was need not be looked at again', async () => {
  const settling = watchSettling(document)
  settling.begin()
  await settled()
  expect(settling.mayHaveChanged()).toBe(false)
})

test('what is shown by a class, by its text or by an animation may be news', async () => {
  const changes = [
    (p: Element) => p.classList.add('open'),
    (p: Element) => p.setAttribute('hidden', ''),
    (p: Element) => void Object.assign(p.firstChild!, { nodeValue: 'Only two left' }),
    (p: Element) => void p.append(document.createElement('b')),
    (p: Element) => void p.dispatchEvent(new Event('animationend', { bubbles: true })),
  ]
  for (const change of changes) {
    const settling = watchSettling(document)
    settling.begin()
    change(document.querySelector('p')!)
    await settled()
    expect(settling.mayHaveChanged()).toBe(true)
  }
})

test('what changed before a look is no news after it', async () => {
  const settling = watchSettling(document)
  settling.begin()
  document.querySelector('p')!.classList.add('open')
  await settled()
  settling.begin()
  await settled()
  expect(settling.mayHaveChanged()).toBe(false)
})

test('a shadow root may fill at any time', async () => {
  document.querySelector('p')!.attachShadow({ mode: 'open' })
  const settling = watchSettling(document)
  settling.begin()
  await settled()
  expect(settling.mayHaveChanged()).toBe(true)
})
