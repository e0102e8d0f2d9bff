// The page's product: what its markup, its scripts and its face say, weighed against each other.
import type { Price } from '../schema/field'
import type { Product } from '../schema/visit'
import type { PageLocation } from './features'
import { findCurrency } from './find-currency'
import { parsePrice } from './parse-price'
import { fromJsonLd } from './product/from-json-ld'
import { fromMeta } from './product/from-meta'
import { fromMicrodata } from './product/from-microdata'
import { type SeenPrice, seenPrices } from './product/from-page'
import { fromScripts } from './product/from-scripts'
import { mainHeading, textIn } from './product/main-heading'
import type { Availability, Reading } from './product/reading'
import { sameText } from './product/same-text'
import { seenAvailability } from './product/seen-availability'
import { addressedSku, labelledSku, namedSku } from './product/seen-sku'
import { wasNote } from './product/was-note'

export interface ReadProduct extends Product {
  availability: Availability | null
  /** Words beside the former price; absent where the page shows none. */
  wasNote?: string
}

const trust: Record<Reading['source'], number> = {
  'json-ld': 5.5,
  microdata: 5.5,
  meta: 4,
  script: 4,
  page: 3,
}

/**
 * Null when the page names no product. Pure over the DOM; uses computed style only where there is one. Yields between
 * slices, so that no task of a page's main thread grows long.
 */
export function* readProduct(
  document: Document,
  location: PageLocation,
): Generator<void, ReadProduct | null> {
  const heading = mainHeading(document)
  const title = textIn(heading)
  const readings = fromJsonLd(document, title, location.href)
  yield
  readings.push(...fromMicrodata(document, title), ...fromMeta(document))
  yield
  readings.push(...fromScripts(document, location.search))
  yield
  const seen = yield* seenPrices(document, heading)
  yield
  const names = readings.map(reading => reading.name)
  const name = names.find(each => each && sameText(each, title)) ?? (title || names.find(Boolean))
  if (!name) return null
  const amount = chooseAmount(readings, seen)
  const locale = document.documentElement?.lang
  const variant = readings.map(reading => reading.variant).find(Boolean)
  const sku = yield* skuOf(document, heading, readings, location)
  yield
  const availability = availabilityFrom(document, heading, readings, amount)
  yield
  const product: ReadProduct = {
    name: name.slice(0, 300),
    sku: sku?.slice(0, 120) ?? null,
    availability,
  }
  if (variant) product.variant = variant.slice(0, 200)
  if (amount !== null) {
    const currency = chooseCurrency(amount, readings, seen, locale)
    product.price = { amount, currency }
    const was = chooseWas(amount, readings, seen)
    if (was !== null) {
      product.wasPrice = { amount: was, currency } satisfies Price
      const note = wasNote(seen, was, document.body)
      if (note !== null) product.wasNote = note
    }
  }
  return product
}

/** Votes by trust in the source; a price that the page shows beats one that only markup knows. */
function chooseAmount(readings: Reading[], seen: SeenPrice[]): number | null {
  const votes = new Map<number, number>()
  const vote = (amount: number, weight: number): void => {
    votes.set(amount, (votes.get(amount) ?? 0) + weight)
  }
  for (const { amount, source } of readings)
    if (amount !== undefined && amount > 0) vote(amount, trust[source])
  const best = [...seen].sort((one, other) => other.score - one.score)[0]
  if (best && best.score > 1.5) vote(best.amount, Math.min(3, best.score / 1.5))
  for (const amount of votes.keys()) {
    const shown = seen.filter(each => each.amount === amount)
    if (shown.some(each => !each.former && each.score > 0)) vote(amount, 2)
    else if (shown.some(each => each.former)) vote(amount, -4)
  }
  const ranked = [...votes].sort(([, one], [, other]) => other - one)
  return ranked[0]?.[0] ?? null
}

/** Markup's word first; a sign of one currency only, beside the amount, is worth more than what a script was told. */
function chooseCurrency(
  amount: number,
  readings: Reading[],
  seen: SeenPrice[],
  locale: string | undefined,
): string | null {
  const named = (among: Reading[]): string | undefined => {
    const text = among.map(each => each.currency).find(Boolean)
    return text ? findCurrency(text)?.code : undefined
  }
  const shown = seen
    .filter(each => each.amount === amount && each.sign)
    .sort((one, other) => other.score - one.score)[0]?.sign
  const isClear = shown ? findCurrency(shown)?.shared === false : false
  const ofAmount = readings.filter(each => each.amount === amount)
  const code =
    named(ofAmount.filter(each => each.source !== 'script')) ??
    (isClear ? undefined : named([...ofAmount, ...readings]))
  if (code || !shown) return code ?? named([...ofAmount, ...readings]) ?? null
  return parsePrice(`1 ${shown}`, locale ? { locale } : {})?.currency ?? null
}

function chooseWas(amount: number, readings: Reading[], seen: SeenPrice[]): number | null {
  const named = readings
    .map(each => each.wasAmount)
    .find(each => each !== undefined && each > amount)
  if (named !== undefined) return named
  const shown = seen
    .filter(each => each.former && each.amount > amount && each.amount < amount * 10)
    .sort((one, other) => other.score - one.score)
    .find(each => each.score > -3 && !isOfOther(each, amount, seen))
  return shown?.amount ?? null
}

/** Whether the nearest current price beside a former one is another than the product's: then both are of other goods. */
function isOfOther(was: SeenPrice, amount: number, seen: SeenPrice[]): boolean {
  const saved = was.amount - amount
  const current = seen.filter(
    each => each.amount === amount || (!each.former && Math.abs(each.amount - saved) > 0.02),
  )
  for (let at = was.box.parentElement; at; at = at.parentElement) {
    const beside = current.filter(({ box }) => at.contains(box))
    if (beside.length > 0) return beside.every(each => each.amount !== amount)
  }
  return false
}

function* skuOf(
  document: Document,
  heading: Element | null,
  readings: Reading[],
  location: PageLocation,
): Generator<void, string | undefined> {
  const named = readings.map(each => each.sku).find(Boolean) ?? (yield* namedSku(document))
  if (named) return named
  yield
  return (yield* labelledSku(document, heading)) ?? addressedSku(document, location.pathname)
}

function availabilityFrom(
  document: Document,
  heading: Element | null,
  readings: Reading[],
  amount: number | null,
): Availability | null {
  const named = readings.map(each => each.availability).find(each => each !== undefined)
  return named ?? seenAvailability(document, heading) ?? (amount === null ? null : 'InStock')
}
