import { expect, test } from 'vitest'
import { decode, hash, said } from '../decode'

const ENV = '0123456789abcdef01234567'
const packed = (context: unknown) => Buffer.from(JSON.stringify(context)).toString('base64url')
const of = (url: string, body: unknown = null) =>
  decode(url, body === null ? null : JSON.stringify(body), { protocol: 'launchdarkly' })

const context = {
  kind: 'user',
  key: 'u-48151623-zoe',
  anonymous: false,
  email: 'zoe@example.org',
  name: 'Zoë Ångström',
  loyaltyTier: 'gold',
  country: 'SE',
  _meta: { privateAttributes: ['email'] },
}

test.each([
  [
    'evaluations',
    `https://clientsdk.launchdarkly.com/sdk/evalx/${ENV}/contexts/${packed(context)}?withReasons=true`,
  ],
  ['older users', `https://app.launchdarkly.com/sdk/evalx/${ENV}/users/${packed(context)}`],
  ['the stream', `https://clientstream.launchdarkly.com/eval/${ENV}/${packed(context)}`],
  [
    'a relay of the shop’s',
    `https://flags.shop.example/sdk/evalx/${ENV}/contexts/${packed(context)}`,
  ],
])('the context in the address of %s is opened: who, and which labels', (_, url) => {
  const decoded = of(url)
  expect(said(decoded)).toEqual(
    expect.arrayContaining([
      `visitor id: ${hash('u-48151623-zoe')}`,
      `e-mail: ${hash('zoe@example.org')}`,
      'audience: gold',
      'country: SE',
      'login state: false',
    ]),
  )
  expect(decoded.identifiers.map(one => one.hash)).toContain(hash('u-48151623-zoe'))
  expect(JSON.stringify(decoded)).not.toMatch(/zoe@|Ångström|48151623/)
})

test('several kinds of context: an organization is nobody', () => {
  const decoded = of(
    `https://clientsdk.launchdarkly.com/sdk/evalx/${ENV}/contexts/${packed({
      kind: 'multi',
      user: { key: 'visitor-9f8b1c2e7d6a' },
      organization: { key: 'shop-of-all' },
    })}`,
  )
  expect(said(decoded)).toContain(`visitor id: ${hash('visitor-9f8b1c2e7d6a')}`)
  expect(decoded.fields.find(({ name }) => name === 'context.organization.key')?.plain).not.toBe(
    'visitor id',
  )
})

test('a REPORT carries the context as its body; events name flags by key, which is nobody', () => {
  const report = of(`https://clientsdk.launchdarkly.com/sdk/evalx/${ENV}/context`, context)
  expect(said(report)).toContain(`visitor id: ${hash('u-48151623-zoe')}`)
  const events = of(`https://events.launchdarkly.com/events/bulk/${ENV}`, [
    { kind: 'feature', key: 'new-header', contextKeys: { user: 'u-48151623-zoe' } },
  ])
  expect(said(events)).toContain(`visitor id: ${hash('u-48151623-zoe')}`)
  expect(said(events)).toContain('event detail: new-header')
})

test('look-alikes: an environment alone, and what is no base64 of JSON', () => {
  for (const path of [
    `/sdk/goals/${ENV}`,
    `/sdk/evalx/${ENV}/contexts/%%%`,
    `/eval/${ENV}/bm90IGpzb24gYXQgYWxs`,
  ])
    expect(of(`https://app.launchdarkly.com${path}`).fields).toEqual([])
})
