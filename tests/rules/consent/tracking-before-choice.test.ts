import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/tracking-before-choice'
import { knowing, request, row, storage } from '../build'
import { banner, choice, control, link, mark, signal } from '../build-page'

const meta = row({ name: 'Meta Pixel', categories: ['advertising'], tracks: true })
const knowledge = knowing([meta])
const pixel = (at: number) => request({ vendor: 'Meta Pixel', protocol: 'meta-pixel', at })

test('a report sent while the banner still asks is found, and named', () => {
  const [found] = rule.judge([pixel(100), banner({ at: 300 })], knowledge)
  expect(found).toMatchObject({ subject: 'Meta Pixel', severity: 'high', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('still open')
})

test('what comes after “Accept” is not held against the shop', () => {
  const events = [banner({ at: 100 }), choice({ at: 200 }), pixel(300)]
  expect(rule.judge(events, knowledge)).toEqual([])
})

test('closing the banner is no answer', () => {
  const events = [banner({ at: 100 }), choice({ at: 200, choice: 'close' }), pixel(300)]
  expect(rule.judge(events, knowledge)).toHaveLength(1)
})

test('where nothing asks at all it is found too, and weighs less', () => {
  const [found] = rule.judge([pixel(100)], knowledge)
  expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
})

test('a report that says “denied” weighs less', () => {
  const denied = request({
    vendor: 'Meta Pixel',
    at: 100,
    fields: [{ name: 'gcs', plain: 'consent', kind: 'consent', value: 'denied' }],
  })
  expect(rule.judge([denied, banner()], knowledge)[0]?.severity).toBe('low')
})

test('an advertising identifier stored before the choice is found without any request', () => {
  const cookie = storage({ name: '_fbp', vendor: 'Meta Pixel', at: 100 })
  const [found] = rule.judge([cookie, banner({ at: 300 })], knowledge)
  expect(found?.facts).toMatchObject({ company: 'Meta Pixel', stored: ['_fbp'], requests: 0 })
})

test('look-alike: who answered on an earlier visit is not accused', () => {
  const earlier = signal({ words: ['IAB consent string: consent to 10 purposes'] })
  expect(rule.judge([earlier, pixel(100)], knowledge)).toEqual([])
})

test('look-alike: a consent manager that shows no banner may have been answered before', () => {
  const onetrust = row({ name: 'OneTrust', categories: ['consent'], tracks: false })
  const events = [mark({ vendor: 'OneTrust' }), pixel(100)]
  expect(rule.judge(events, knowing([meta, onetrust]))).toEqual([])
  expect(rule.judge([link({ kind: 'cookie-settings' }), pixel(100)], knowledge)).toEqual([])
})

test('Google’s “granted by default” is no earlier answer', () => {
  const byDefault = signal({
    api: 'google-consent-mode',
    words: ['ads storage granted by default', 'analytics storage granted by default'],
  })
  expect(rule.judge([byDefault, pixel(100)], knowledge)).toHaveLength(1)
})

test('look-alikes: the consent manager, payment, fraud checks, the tag container, cookieless counts', () => {
  const rows = [
    row({ name: 'OneTrust', categories: ['consent'], tracks: false }),
    row({ name: 'Stripe', categories: ['payment'], tracks: true }),
    row({ name: 'Riskified', categories: ['fraud'], tracks: true }),
    row({ name: 'Google Tag Manager', categories: ['tag-manager'], tracks: true }),
    row({ name: 'Plausible', categories: ['analytics'], tracks: false }),
  ]
  const events = [
    request({ vendor: 'OneTrust', resource: 'fetch' }),
    request({ vendor: 'Stripe', resource: 'fetch' }),
    request({ vendor: 'Riskified', resource: 'beacon' }),
    request({ vendor: 'Google Tag Manager', resource: 'script' }),
    request({ vendor: 'Plausible', protocol: 'plausible', resource: 'fetch' }),
    storage({ name: 'cart_token' }),
    banner(),
  ]
  expect(rule.judge(events, knowing(rows))).toEqual([])
})

test('a film of the visit is asked for first, even by a monitor of faults', () => {
  const sentry = knowing([row({ name: 'Sentry', categories: ['error-monitoring'], tracks: false })])
  const film = request({ vendor: 'Sentry', protocol: 'sentry-replay', resource: 'fetch', at: 100 })
  const [found] = rule.judge([film, banner({ at: 300 })], sentry)
  expect(found).toMatchObject({ subject: 'Sentry', severity: 'high' })
})

test('look-alike: a fault reported by the same company needs no question', () => {
  const sentry = knowing([row({ name: 'Sentry', categories: ['error-monitoring'], tracks: false })])
  const fault = request({ vendor: 'Sentry', protocol: 'sentry', resource: 'fetch', at: 100 })
  expect(rule.judge([fault, banner({ at: 300 })], sentry)).toEqual([])
})

test('look-alike: who answered earlier and opens the settings again is not being asked', () => {
  const stored = signal({ at: 50, state: 'granted', words: ['status: tcloaded'] })
  expect(rule.judge([stored, pixel(100), banner({ at: 900 })], knowledge)).toEqual([])
})

test('a manager that asks, refuses by default, or says yes only after the question is no earlier answer', () => {
  const said = [
    signal({ at: 50, state: 'granted', words: ['status: cmpuishown'] }),
    signal({ at: 50, state: 'denied', words: ['status: tcloaded'] }),
    signal({ at: 950, state: 'granted', words: ['status: tcloaded'] }),
    signal({
      at: 50,
      api: 'google-consent-mode',
      state: 'granted',
      words: ['ad storage: granted (update)'],
    }),
  ]
  for (const one of said)
    expect(rule.judge([one, pixel(100), banner({ at: 900 })], knowledge)).toHaveLength(1)
})

test('a note that only necessary cookies are in use asks nothing, neither before nor after its “OK”', () => {
  const note = banner({
    at: 300,
    text: 'Este site usa apenas cookies necessários ao funcionamento da loja.',
    controls: [control({ text: 'Entendi' })],
  })
  for (const events of [[note], [note, choice({ at: 900, choice: 'accept' })]]) {
    const [found] = rule.judge([pixel(100), ...events], knowledge)
    expect(found).toMatchObject({ severity: 'medium', confidence: 'inferred' })
    expect(rule.explain(found!.facts)).toContain('nothing on this page asked you first')
  }
})
