// Literal events with the fields a test does not speak of filled in.
import type { Knowledge } from '../../lib/judging/rule'
import { NO_TRAIL } from '../../lib/judging/trail'
import type { EventOf, EventType } from '../../lib/schema/event'
import type { Field } from '../../lib/schema/field'
import type { Vendor } from '../../lib/schema/vendor'

let count = 0
const base = () => {
  count += 1
  return { id: `e${count}`, visit: 'v1', at: count * 1000, vendor: null }
}
type Given<T extends EventType> = Partial<EventOf<T>>

export const request = (given: Given<'request'> = {}): EventOf<'request'> => ({
  ...base(),
  type: 'request',
  url: `https://${given.host ?? 't.example'}/x`,
  host: 't.example',
  method: 'GET',
  resource: 'image',
  thirdParty: true,
  categories: [],
  protocol: null,
  initiator: null,
  frame: 'shop.example',
  status: 200,
  redirectedFrom: null,
  setCookies: 0,
  bodyBytes: 0,
  fields: [],
  identifiers: [],
  source: 'network',
  ...given,
})

export const storage = (given: Given<'storage'> = {}): EventOf<'storage'> => ({
  ...base(),
  type: 'storage',
  area: 'cookie',
  op: 'set',
  name: '_x',
  domain: 'shop.example',
  via: 'script',
  setter: null,
  thirdParty: false,
  partitioned: false,
  lifetimeDays: 390,
  length: 36,
  bits: 122,
  hash: '#0123456789abcdef',
  ...given,
})

export const fingerprint = (given: Given<'fingerprint'>): EventOf<'fingerprint'> => ({
  ...base(),
  type: 'fingerprint',
  api: 'canvas',
  script: 'https://fp.example/fp.js',
  facts: {},
  ...given,
})

export const recorder = (given: Given<'recorder'>): EventOf<'recorder'> => ({
  ...base(),
  type: 'recorder',
  script: 'https://rec.example/r.js',
  facts: {},
  ...given,
})

export const leak = (given: Given<'leak'> = {}): EventOf<'leak'> => ({
  ...base(),
  type: 'leak',
  value: 'email',
  encoding: 'plain',
  where: 'body',
  host: 't.example',
  thirdParty: true,
  beforeSubmit: true,
  reader: null,
  request: null,
  ...given,
})

export const form = (given: Given<'form'> = {}): EventOf<'form'> => ({
  ...base(),
  type: 'form',
  action: 'https://shop.example/subscribe',
  fields: ['email'],
  insecure: false,
  ...given,
})

export const field = (plain: string, kind: Field['kind'], value = 'x', name = plain): Field => ({
  name,
  plain,
  kind,
  value,
})

export const row = (given: Partial<Vendor> & { name: string }): Vendor => ({
  id: given.name.toLowerCase(),
  owner: given.name,
  categories: ['analytics'],
  hosts: [],
  collects: ['pages you view'],
  tracks: true,
  source: 'https://vendor.example',
  date: '2026-11',
  ...given,
})

/** Knowledge of a visit to shop.example with the given rows and storage names. */
export function knowing(
  rows: Vendor[] = [],
  names: Record<string, { category: string; vendor: string }> = {},
  visit: Partial<Knowledge['visit']> = {},
): Knowledge {
  return {
    visit: {
      id: 'v1',
      site: 'shop.example',
      url: 'https://shop.example/',
      startedAt: 1,
      shop: { confidence: 1, platform: 'custom', because: [] },
      page: 'home',
      persona: 'me',
      consent: 'none',
      gpc: false,
      asked: false,
      ...visit,
    },
    vendor: name => rows.find(item => item.name === name),
    optOuts: () => [],
    storageName: name => (Object.hasOwn(names, name) ? names[name] : undefined),
    seenBefore: () => undefined,
    pricesBefore: () => [],
    textsBefore: () => [],
    refusedBefore: () => null,
    trail: () => NO_TRAIL,
    jurisdictions: [],
  }
}
