// What several exports say of the same things: one observation a thing and visit, under the label of its export.
import type { Bundle, ExportedEvent } from '../schema/bundle'
import type { Event, EventOf } from '../schema/event'

export interface LabeledBundle {
  label: string
  bundle: Pick<Bundle, 'visits' | 'events'>
}

export interface Observation {
  kind: 'price' | 'order' | 'exposure'
  /** The same for the same thing across exports. */
  subject: string
  name: string
  site: string
  url: string
  label: string
  /** The export it comes from: one person or persona. */
  person: number
  /** Looks are compared within one day (UTC), so that a price that changed for all is no disparity. */
  day: string
  value: number
  /** Of a price; null where the shop does not say. */
  currency?: string | null | undefined
  /** Id of the event that shows it. */
  event: string
}

type Visit = Bundle['visits'][number]

/** All observations of all exports. Prices are kept as logarithms, so that differences are shares. */
export function observe(bundles: readonly LabeledBundle[]): Observation[] {
  const found: Observation[] = []
  const pages = new Map<string, Map<string, string>>()
  for (const [person, { label, bundle }] of bundles.entries()) {
    const events = byVisit(bundle.events)
    for (const visit of bundle.visits) {
      const own = events.get(visit.id) ?? []
      const base = {
        site: visit.site,
        url: visit.url,
        label,
        person,
        day: visit.startedAt.slice(0, 10),
      }
      found.push(...pricesOf(visit, own).map(one => ({ ...base, ...one })))
      found.push(...ordersOf(visit, own).map(one => ({ ...base, ...one })))
      const shown = pages.get(pageOf(visit)) ?? new Map<string, string>()
      for (const { name, key } of itemsOf(own)) shown.set(key, name)
      pages.set(pageOf(visit), shown)
    }
  }
  for (const [person, { label, bundle }] of bundles.entries()) {
    const events = byVisit(bundle.events)
    for (const visit of bundle.visits) {
      const own = events.get(visit.id) ?? []
      const items = itemsOf(own)
      // A page of which no block was read says nothing about what it did not show.
      if (items.length === 0) continue
      const keys = new Set(items.map(({ key }) => key))
      const base = {
        site: visit.site,
        url: visit.url,
        label,
        person,
        day: visit.startedAt.slice(0, 10),
      }
      for (const [key, name] of pages.get(pageOf(visit)) ?? []) {
        found.push({
          ...base,
          kind: 'exposure',
          subject: `${pageOf(visit)} ${key}`,
          name,
          value: keys.has(key) ? 1 : 0,
          event: items.find(item => item.key === key)?.event ?? items[0]?.event ?? '',
        })
      }
    }
  }
  return found
}

type Partial = Pick<Observation, 'kind' | 'subject' | 'name' | 'value' | 'event' | 'currency'>

function pricesOf(visit: Visit, events: readonly ExportedEvent[]): Partial[] {
  const product = newest(events, 'product')
  const { price, name, sku, variant, availability } = product ?? {
    price: visit.product?.price,
    name: visit.product?.name ?? '',
    sku: visit.product?.sku,
    variant: visit.product?.variant,
    availability: null,
  }
  const main =
    price && price.amount > 0 && availability !== 'out-of-stock'
      ? [
          {
            kind: 'price' as const,
            // Same product, variant and currency: by number, else by name.
            subject: [visit.site, sku || plain(name), variant ?? '', price.currency ?? ''].join(
              ' ',
            ),
            name,
            value: Math.log(price.amount),
            currency: price.currency,
            event: product?.id ?? '',
          },
        ]
      : []
  const listed = itemsOf(events).flatMap(item =>
    item.price && item.price.amount > 0
      ? [
          {
            kind: 'price' as const,
            subject: [visit.site, item.key, item.price.currency ?? ''].join(' '),
            name: item.name,
            value: Math.log(item.price.amount),
            currency: item.price.currency,
            event: item.event,
          },
        ]
      : [],
  )
  return [...main, ...new Map(listed.map(one => [one.subject, one])).values()]
}

/** How prices run down each list, from −1 (dearest first) to 1 (cheapest first). */
function ordersOf(visit: Visit, events: readonly ExportedEvent[]): Partial[] {
  return blocksOf(events).flatMap(block => {
    const amounts = block.products.flatMap(({ price }) => price?.amount ?? [])
    const run = amounts.length < 5 ? null : priceRun(amounts)
    if (run === null) return []
    const subject = `${pageOf(visit)} ${plain(block.heading) || block.selector}`
    return [{ kind: 'order' as const, subject, name: block.heading, value: run, event: block.id }]
  })
}

function priceRun(amounts: readonly number[]): number | null {
  let balance = 0
  let pairs = 0
  for (const [at, amount] of amounts.entries()) {
    for (const later of amounts.slice(at + 1)) {
      if (later === amount) continue
      pairs += 1
      balance += later > amount ? 1 : -1
    }
  }
  return pairs === 0 ? null : balance / pairs
}

function itemsOf(events: readonly ExportedEvent[]) {
  return blocksOf(events).flatMap(block =>
    block.products.map(({ name, url, price }) => {
      const address = url !== null && URL.canParse(url) ? new URL(url) : null
      const path = address && address.pathname !== '/' ? address.host + address.pathname : ''
      return { key: path || plain(name), name, price, event: block.id }
    }),
  )
}

type Block = EventOf<'block'>

function blocksOf(events: readonly ExportedEvent[]): Block[] {
  const latest = new Map<string, Block>()
  for (const event of events) {
    // Only `at` tells an exported event from a logged one, and it is not read here.
    const one = event as unknown as Event
    if (one.type === 'block') latest.set(one.selector, one)
  }
  return [...latest.values()]
}

function newest(events: readonly ExportedEvent[], type: 'product'): EventOf<'product'> | undefined {
  // As above.
  const all = events as unknown as readonly Event[]
  return all.findLast((event): event is EventOf<'product'> => event.type === type)
}

function byVisit(events: readonly ExportedEvent[]): Map<string, ExportedEvent[]> {
  const groups = new Map<string, ExportedEvent[]>()
  for (const event of events) {
    const group = groups.get(event.visit)
    if (group) group.push(event)
    else groups.set(event.visit, [event])
  }
  return groups
}

function pageOf({ url }: Visit): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return host + pathname.replace(/\/$/, '')
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
