// Walks the page at injection, after changes and after soft navigations; says each thing once, and again when changed.
import { type ReadProduct, readProduct } from '../../shop/read-product'
import { type Recognition, recognizePage } from '../../shop/recognize-page'
import type { Judge } from '../../shop/shared-judge'
import type { Arrivals } from './arrivals'
import { blockEvent } from './block-event'
import { createFillings, type Fillings } from './fillings'
import { findBlocks } from './find-blocks'
import { afterNavigation, type FirstLinks, noteFirstLinks } from './first-links'
import type { Draft, Outbox } from './outbox'
import { readBanner } from './read-banner'
import { readForms } from './read-forms'
import { readLinks } from './read-links'
import { readSort } from './read-sort'
import { readTexts } from './read-texts'
import { changedTimers, type Timers } from './read-timers'
import { type IdleParts, runIdle } from './run-idle'

/** Pages change for ever; after this many looks at one visit the reader has seen what there is. */
const MAX_LOOKS = 25
const FIRST_WAIT = 600
const MAX_WAIT = 8000
const MAX_EVENTS = 400
/** A clock of seconds has moved by then; after that it is looked at ever more seldom. */
const TIMERS_WAIT = 2500
const MAX_TIMERS_WAIT = 160_000

export interface PageReader {
  /** The address changed without a page load: everything is news again. */
  begin(): void
  /** Looks again soon, if one of those who asked for it then says that the page may have changed. */
  lookSoon(isDue?: () => boolean): void
  /** Looks now; resolves when the look is over. */
  look(): Promise<void>
  /** Whether an answer came since that may hold what a block was filled with. */
  isAnswered(): boolean
}

/** Reads `document` into `outbox`. `judge` says whether it is a shop's; `later` is a timer, `begins` hears of each look. */
export function createPageReader(
  document: Document,
  outbox: Outbox,
  judge: Judge,
  parts: IdleParts & {
    later(run: () => void, ms: number): void
    begins?(): void
    /** What the page's own HTML linked to, where it was noted. */
    parsed?: ReadonlySet<string>
    arrivals?: Arrivals
  },
): PageReader {
  let said = new Map<string, string>()
  let looks = 0
  const due: (() => boolean)[] = []
  let isLooking = false
  let again = false
  let first = noteFirstLinks(document, parts.parsed, parts.arrivals)
  const timers: Timers = new Map()
  const fillings = createFillings(document, () => outbox.answers?.() ?? [], parts.arrivals)

  const begin = () => {
    said = new Map()
    looks = 0
    // After a soft navigation nothing tells the page's own links from later ones.
    first = afterNavigation(parts.arrivals)
    fillings.begin()
    lookSoon()
  }
  const say = (key: string, event: Draft) => {
    const text = JSON.stringify(event)
    if (said.get(key) === text || (said.size >= MAX_EVENTS && !said.has(key))) return
    said.set(key, text)
    outbox.add(event)
  }

  async function look(): Promise<void> {
    if (isLooking) {
      again = true
      return
    }
    isLooking = true
    looks += 1
    parts.begins?.()
    const scan = scanPage(document, first, judge, fillings, timers)
    // A look that fails on a strange page must not end the reader: the next change brings another.
    const saying = said
    const scanned = await runIdle(scan, parts).catch(() => null)
    // Read while another visit began: it may be of either, and that visit has looks of its own.
    const found = saying === said ? scanned : null
    for (const [key, event] of found?.events ?? []) say(key, event)
    if (looks === 1) lookAtTimers(TIMERS_WAIT)
    if (found) outbox.sighted(sightedFacts(found))
    isLooking = false
    if (fillings.isEarly()) lookSoon()
    if (again) {
      again = false
      lookSoon()
    }
  }

  function lookAtTimers(wait: number): void {
    parts.later(() => {
      for (const look of changedTimers(timers, Date.now())) say(`timer ${look.selector}`, look)
      if (wait < MAX_TIMERS_WAIT) lookAtTimers(wait * 2)
    }, wait)
  }

  function lookSoon(isDue = () => true): void {
    if (looks >= MAX_LOOKS || due.push(isDue) > 1) return
    parts.later(
      () => {
        if (due.splice(0).some(isDue => isDue())) void look()
      },
      Math.min(MAX_WAIT, FIRST_WAIT * 1.25 ** looks),
    )
  }

  return { begin, look, lookSoon, isAnswered: fillings.isAnswered }
}

const AVAILABILITY = {
  InStock: 'in-stock',
  OutOfStock: 'out-of-stock',
  PreOrder: 'preorder',
} as const

type Keyed = [key: string, event: Draft]

interface Found {
  events: Keyed[]
  recognition: Recognition
  product: ReadProduct | null
}

/** A page audited on request may be no shop: then its kind is not known either. */
function sightedFacts({ recognition: { shop, page }, product }: Found) {
  const said = shop ? { shop, page } : {}
  if (!product) return said
  const { availability: _, wasNote: __, ...facts } = product
  return { ...said, product: facts }
}

function* scanPage(
  document: Document,
  first: FirstLinks,
  judge: Judge,
  fillings: Fillings,
  timers: Timers,
): Generator<void, Found> {
  const events: Keyed[] = []
  const recognition = yield* recognizePage(document, document.location, judge)
  yield
  // The banner first: it is what a person answers first.
  const banner = yield* readBanner(document)
  if (banner) events.push([`banner ${banner.selector}`, banner])
  yield
  for (const link of yield* readLinks(document)) {
    const { element: _, ...facts } = link
    events.push([`link ${link.kind} ${link.text}`, { type: 'link', ...facts }])
  }
  for (const block of yield* findBlocks(document, first)) {
    const event = blockEvent(block, first, yield* fillings.of(block.tiles, first))
    events.push([`block ${event.selector}`, event])
    yield
  }
  const product = yield* readProduct(document, document.location)
  if (product) events.push(['product', productEvent(product)])
  yield
  for (const text of yield* readTexts(document, timers)) events.push([`text ${text.text}`, text])
  const sort = readSort(document)
  if (sort) events.push(['sort', sort])
  readForms(document).forEach((form, i) => {
    events.push([`form ${i}`, form])
  })
  return { events, recognition, product }
}

function productEvent(product: ReadProduct): Draft {
  return {
    type: 'product',
    name: product.name,
    sku: product.sku,
    variant: product.variant ?? null,
    price: product.price ?? null,
    wasPrice: product.wasPrice ?? null,
    availability: product.availability && AVAILABILITY[product.availability],
    from: 'page',
    ...(product.wasNote === undefined ? {} : { wasNote: product.wasNote }),
  }
}
