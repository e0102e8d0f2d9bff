// Visits as a busy shop makes them: page, tags, beacons with identifiers, storage writes, a banner, blocks. Seeded,
// fresh strings every time, so that no cache or dictionary is fed the same text twice.
import { seeded } from '../../lib/fairness/seeded'
import type { Event, EventOf } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'

export interface MadeVisit {
  visit: Visit
  events: Event[]
}

const DAY = 86_400_000
const VENDORS: [name: string, host: string, path: string, categories: string[]][] = [
  ['Google Analytics', 'www.google-analytics.com', '/g/collect', ['analytics']],
  ['Meta Pixel', 'www.facebook.com', '/tr/', ['advertising', 'retargeting']],
  ['TikTok Pixel', 'analytics.tiktok.com', '/api/v2/pixel', ['advertising']],
  ['Klaviyo', 'static-tracking.klaviyo.com', '/onsite/js', ['email']],
  ['Nosto', 'connect.nosto.com', '/ev1', ['recommendation', 'personalization']],
  ['Hotjar', 'in.hotjar.com', '/api/v2/client', ['replay']],
  ['Criteo', 'sslwidget.criteo.com', '/event', ['retargeting']],
  ['Shopify', 'cdn.shopify.com', '/s/files/1', ['platform']],
]

/** About `total` events, in visits of 40 to 160. */
export function* makeVisits(total: number, seed: number): Generator<MadeVisit> {
  const random = seeded(seed * 0x9e3779b9)
  const start = 1_790_000_000_000 + seed * DAY
  for (let made = 0, n = 0; made < total; n += 1) {
    const events = Math.min(total - made, 40 + Math.floor(random() * 120))
    made += events
    yield makeVisit(random, start + n * 60_000, `shop-${n % 50}.example`, events)
  }
}

function makeVisit(random: () => number, at: number, site: string, count: number): MadeVisit {
  const id = hex(random, 16)
  const slug = `/products/${word(random)}-${word(random)}-${Math.floor(random() * 1000)}`
  const events: Event[] = []
  let time = at
  for (let n = 0; n < count; n += 1) {
    time += Math.floor(random() * 90)
    events.push(makeEvent(random, { id: hex(random, 16), visit: id, at: time }, site, slug))
  }
  const visit: Visit = {
    id,
    site,
    url: `https://${site}${slug}`,
    startedAt: at,
    shop: { confidence: 0.97, platform: 'shopify', because: ['structured data: Product'] },
    page: 'product',
    persona: 'me',
    consent: 'none',
    gpc: false,
    asked: false,
  }
  return { visit, events }
}

type Base = { id: string; visit: string; at: number }

function makeEvent(random: () => number, base: Base, site: string, slug: string): Event {
  const dice = random()
  if (dice < 0.78) return makeRequest(random, base, site, slug)
  if (dice < 0.94) return makeStorage(random, base, site)
  return {
    ...base,
    vendor: null,
    type: 'text',
    kind: 'pressure',
    text: `Only ${Math.floor(random() * 9)} left in stock`,
    selector: `main > div:nth-child(${Math.floor(random() * 9)}) > p`,
  }
}

function makeRequest(
  random: () => number,
  base: Base,
  site: string,
  slug: string,
): EventOf<'request'> {
  const [vendor, host, path, categories] = pick(random, VENDORS)
  const beacon = random() < 0.5
  const fields = beacon
    ? [
        { name: 'en', plain: 'event', kind: 'technical' as const, value: 'view_item' },
        {
          name: 'dl',
          plain: 'page address',
          kind: 'page' as const,
          value: `https://${site}${slug}`,
        },
        { name: 'pr', plain: 'price', kind: 'price' as const, value: (random() * 200).toFixed(2) },
      ]
    : []
  return {
    ...base,
    vendor,
    type: 'request',
    url: beacon
      ? `https://${host}${path}?v=2&cid=%23${hex(random, 16)}&dl=https%3A%2F%2F${site}${slug}&_s=${Math.floor(random() * 99)}`
      : `https://${host}${path}/${word(random)}-${Math.floor(random() * 1e6)}.js`,
    host,
    method: beacon ? 'POST' : 'GET',
    resource: beacon ? 'beacon' : 'script',
    thirdParty: true,
    categories,
    protocol: vendor === 'Google Analytics' ? 'ga4' : null,
    initiator: `https://${site}/assets/theme.js`,
    frame: site,
    status: 200,
    redirectedFrom: null,
    setCookies: 0,
    bodyBytes: beacon ? Math.floor(random() * 900) : 0,
    fields,
    identifiers: beacon ? [{ name: 'cid', hash: `#${hex(random, 16)}`, bits: 62 }] : [],
    source: 'network',
  }
}

function makeStorage(random: () => number, base: Base, site: string): EventOf<'storage'> {
  return {
    ...base,
    vendor: 'Google Analytics',
    type: 'storage',
    area: random() < 0.6 ? 'cookie' : 'local',
    op: 'set',
    name: `_${word(random)}`,
    domain: site,
    via: 'script',
    setter: 'https://www.googletagmanager.com/gtag/js',
    thirdParty: false,
    partitioned: false,
    lifetimeDays: pick(random, [null, 1, 30, 390, 730]),
    length: 20 + Math.floor(random() * 40),
    bits: Math.round(random() * 80),
    hash: `#${hex(random, 16)}`,
  }
}

const SYLLABLES = ['ba', 'ri', 'to', 'ne', 'lu', 'sha', 'mo', 'ke', 'vi', 'dor', 'pal', 'sen']

function word(random: () => number): string {
  return pick(random, SYLLABLES) + pick(random, SYLLABLES) + pick(random, SYLLABLES)
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

function hex(random: () => number, digits: number): string {
  let text = ''
  while (text.length < digits) text += Math.floor(random() * 16).toString(16)
  return text
}
