// A made-up identity is typed and never sent; what leaves is found by the watcher that runs for every shopper.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../../lib/schema/bundle'
import { type AuditedFront, auditFront } from '../shops/audit-front'
import { addressOf, type Front, sitesOf } from '../shops/front'
import {
  checkingShop,
  draftShop,
  followedShop,
  readShop,
  singleKeysShop,
  widgetShop,
} from '../shops/fronts/typed'
import { md5Agrees } from '../shops/vendors/form-readers'

const fronts = [readShop, checkingShop, draftShop, widgetShop, followedShop, singleKeysShop]
let audited: AuditedFront

beforeAll(async () => {
  const sites = fronts.flatMap(sitesOf)
  const pages = fronts.map(front => addressOf(front.shop))
  audited = await auditFront(sites, [...pages, '--type-canary', '--wait', '3000'])
}, 200_000)

const of = (front: Front): Pick<Bundle, 'events' | 'findings'> => {
  const { visits, events, findings } = audited.bundle
  const own = new Set(
    visits.filter(visit => new URL(visit.url).host === front.shop.host).map(visit => visit.id),
  )
  return {
    events: events.filter(event => own.has(event.visit)),
    findings: findings.filter(finding => own.has(finding.visit)),
  }
}
const leaks = (front: Front) =>
  of(front).findings.filter(({ rule }) => /^identity\.leak|^recording\.keystrokes/.test(rule))

describe('four companies that take the e-mail when its field is left', () => {
  test.each([
    ['px.plainmail.example', 'address of a request', 'e-mail address'],
    ['b.scramblehub.example', 'body of a request', 'SHA-256 of the lower-cased e-mail address'],
    ['live.socketform.example', 'WebSocket messages', 'Base64 of the e-mail address'],
    ['id.cookiematch.example', 'cookies of a request', 'MD5 of the lower-cased e-mail address'],
  ])('%s, in the %s: %s', (company, where, how) => {
    const found = leaks(readShop).find(
      ({ rule, explanation }) => rule === 'identity.leak' && explanation.includes(company),
    )
    expect(found).toMatchObject({ severity: 'high', confidence: 'observed' })
    const shown = found?.evidence.map(({ shows }) => shows).join('\n') ?? ''
    expect(shown).toContain(where)
    expect(shown).toContain(`made-up: ${how}`)
    expect(shown).toContain('before the form was sent')
  })
})

test('a shop that asks its own server is told so, gently, and no company is accused', () => {
  expect(leaks(checkingShop)).toMatchObject([{ rule: 'identity.leak', severity: 'low' }])
})

test('letter by letter is told as such; completing a street is not', () => {
  const found = leaks(followedShop)
  expect(found.find(({ rule }) => rule === 'recording.keystrokes')).toMatchObject({
    confidence: 'observed',
    severity: 'high',
  })
  expect(found.filter(({ explanation }) => explanation.includes('streetfinder'))).toEqual([])
  expect(audited.asked.some(({ host }) => host === 'api.streetfinder.example')).toBe(true)
  // Taken once, when the field is left, is another thing.
  expect(leaks(readShop).filter(({ rule }) => rule === 'recording.keystrokes')).toEqual([])
})

test('a message after every single key is suspected, and says what was not seen', () => {
  expect(leaks(singleKeysShop)).toMatchObject([
    { rule: 'recording.keystrokes', confidence: 'suspected', severity: 'medium' },
  ])
  expect(leaks(singleKeysShop)[0]?.explanation).toContain('s.singlekeys.example')
})

test('drafts that stay on the device leak nothing', () => expect(leaks(draftShop)).toEqual([]))

test('a widget that reads its own field only is not accused', () => {
  expect(audited.asked.some(({ path }) => path === '/check')).toBe(true)
  expect(leaks(widgetShop)).toEqual([])
})

test('nothing was submitted, and no value of the identity stands in what is exported', () => {
  expect(md5Agrees('vitrina@canary.example')).toBe(true)
  expect(
    audited.asked.filter(({ method, path }) => method === 'POST' && path === '/imprint'),
  ).toEqual([])
  const text = JSON.stringify(audited.bundle).toLowerCase()
  const { email, name, phone } = audited.canary ?? { email: '', name: '', phone: '' }
  const seeds = [email, encodeURIComponent(email), name, name.split(' ')[1] ?? '', phone]
  expect(seeds.filter(seed => seed.length > 3 && text.includes(seed.toLowerCase()))).toEqual([])
})
