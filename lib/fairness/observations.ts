// What several exports say of the same things: one observation a thing and visit, under the label of its export.
import { blocksIn } from '../judging/blocks-in'
import { groupBy } from '../judging/group-by'
import { latestBy } from '../judging/latest'
import { productAddress } from '../judging/product-address'
import type { Bundle, ExportedEvent } from '../schema/bundle'
import type { EventOf } from '../schema/event'
import { priceRun } from '../twin/difference'

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

/** One visit under its export's label, with its own events. */
interface Look {
  visit: Visit
  events: readonly ExportedEvent[]
  seen: Pick<Observation, 'site' | 'url' | 'label' | 'person' | 'day'>
}

/** What is seen of one thing at one look. */
type Seen = Omit<Observation, keyof Look['seen']>

/** All observations of all exports. Prices are kept as logarithms, so that differences are shares. */
export function observe(bundles: readonly LabeledBundle[]): Observation[] {
  const looks = bundles.flatMap(looksOf)
  const shown = shownOn(looks)
  const common = commonItems(looks)
  const pricesAndOrders = looks.flatMap(look =>
    [...pricesOf(look), ...ordersOf(look, common)].map(one => ({ ...look.seen, ...one })),
  )
  const exposures = looks.flatMap(look =>
    exposuresOf(look, shown).map(one => ({ ...look.seen, ...one })),
  )
  return [...pricesAndOrders, ...exposures]
}

function looksOf({ label, bundle }: LabeledBundle, person: number): Look[] {
  const events = groupBy(bundle.events, ({ visit }) => visit)
  return bundle.visits.map(visit => {
    const { id, site, url, startedAt } = visit
    return {
      visit,
      events: events.get(id) ?? [],
      seen: { site, url, label, person, day: startedAt.slice(0, 10) },
    }
  })
}

function pricesOf({ visit, events }: Look): Seen[] {
  const product = events.findLast(event => event.type === 'product')
  const { price, name, sku, variant, availability } = product ?? {
    price: visit.product?.price,
    name: visit.product?.name ?? '',
    sku: visit.product?.sku,
    variant: visit.product?.variant,
    availability: null,
  }
  const main: Seen[] =
    price && price.amount > 0 && availability !== 'out-of-stock'
      ? [
          {
            kind: 'price',
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
  const listed = itemsOf(events).flatMap(({ key, name, price, event }): Seen[] => {
    if (!price || price.amount <= 0) return []
    const subject = [visit.site, key, price.currency ?? ''].join(' ')
    const value = Math.log(price.amount)
    return [{ kind: 'price', subject, name, value, currency: price.currency, event }]
  })
  return [...main, ...latestBy(listed, ({ subject }) => subject)]
}

/**
 * How prices run down each list, from −1 (dearest first) to 1 (cheapest first), over the items that every group was
 * shown: other items are a matter of exposure, and run as they happen to cost.
 */
function ordersOf({ visit, events }: Look, common: ReadonlyMap<string, Set<string>>): Seen[] {
  return blocksIn(events).flatMap((block): Seen[] => {
    const subject = listOf(visit, block)
    const shared = common.get(subject) ?? new Set()
    const kept = block.products.filter(item => shared.has(keyOf(item)))
    const run = priceRun(kept.flatMap(({ price }) => price?.amount ?? []))
    if (run === null) return []
    return [{ kind: 'order', subject, name: block.heading, value: run, event: block.id }]
  })
}

/** Of each list, the items that every group that was shown it was shown in at least half of its looks. */
function commonItems(looks: readonly Look[]): Map<string, Set<string>> {
  const lists = looks.flatMap(({ visit, events, seen }) =>
    blocksIn(events).map(block => ({
      subject: listOf(visit, block),
      label: seen.label,
      keys: new Set(block.products.map(keyOf)),
    })),
  )
  return new Map(
    [...groupBy(lists, ({ subject }) => subject)].map(([subject, all]) => {
      const groups = [...groupBy(all, ({ label }) => label).values()]
      const isCommon = (key: string) =>
        groups.every(own => own.filter(({ keys }) => keys.has(key)).length * 2 >= own.length)
      const keys = new Set(all.flatMap(({ keys }) => [...keys]))
      return [subject, new Set([...keys].filter(isCommon))]
    }),
  )
}

type ListBlock = Pick<EventOf<'block'>, 'heading' | 'selector'>
const listOf = (visit: Visit, { heading, selector }: ListBlock) =>
  `${pageOf(visit)} ${plain(heading) || selector}`

/** Of each page, the key and name of every item that anybody was shown on it. */
function shownOn(looks: readonly Look[]): Map<string, Map<string, string>> {
  const pages = groupBy(looks, ({ visit }) => pageOf(visit))
  return new Map(
    [...pages].map(([page, own]) => {
      const items = own.flatMap(({ events }) => itemsOf(events))
      return [page, new Map(items.map(({ key, name }) => [key, name]))]
    }),
  )
}

function exposuresOf({ visit, events }: Look, shown: ReturnType<typeof shownOn>): Seen[] {
  const items = itemsOf(events)
  const [first] = items
  // A page of which no block was read says nothing about what it did not show.
  if (!first) return []
  const page = pageOf(visit)
  return [...(shown.get(page) ?? [])].map(([key, name]) => {
    const own = items.find(item => item.key === key)
    const { event } = own ?? first
    return { kind: 'exposure', subject: `${page} ${key}`, name, value: own ? 1 : 0, event }
  })
}

function itemsOf(events: readonly ExportedEvent[]) {
  return blocksIn(events).flatMap(block =>
    block.products.map(({ name, url, price }) => ({
      key: keyOf({ name, url }),
      name,
      price,
      event: block.id,
    })),
  )
}

const keyOf = ({ name, url }: { name: string; url: string | null }) =>
  productAddress(url) || plain(name)

function pageOf({ url }: Visit): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return host + pathname.replace(/\/$/, '')
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
