// What a wire name usually means, by itself, by the level it stands at and by the names beside it.

import type { PlainName } from './plain-names'
import { ANYWHERE, IN_PRODUCT } from './usual-names'

const PRODUCT_LEVEL =
  /(^|\.)(products?|(line_?)?items?|contents?|basket|cart|productListItems)(\.|$)/i

// Levels that hold what a shop knows about its customer.
const TRAIT_LEVEL =
  /(^|\.)(traits|user_?properties|user_?data|user_?attributes|\$set|\$set_once|customer|person|profile|identify)\./i

/** An `account_id` at the top is as often the shop's own at the company as the visitor's. */
const PERSON_LEVEL = /(^|\.)(users?|usr|customer|visitor|member|person|profile)\.(id|account_?id)$/i
/** Here a `uuid` numbers the event, not who made it. */
const EVENT_NUMBER = /(^|\.)(events?|messages?|hits?|logs?)\.[ug]uid$/i

/** What a browser, a device or a card is by is no brand of a product. */
const MAKER_LEVEL =
  /(^|\.)(device|hardware|browser|brands|uach|(sec_?)?ch_?ua|ua_?data|user_?agent\w*|fullVersionList)\.brand$/i
/** Levels about the page's faults: what has a category there is a fault. */
const FAULT_LEVEL = /(^|\.)(breadcrumbs?|errors?|exceptions?|faults?|notices?|logs?|spans?)(\.|$)/i
const EXPOSED = /(^|\.)(exposures?|experiments?|flags?|tests?)\.variant$/i
const CARD_LEVEL = /(^|\.)(card|payment\w*)\.brand$/i
/** Number n of the products told of: https://developers.google.com/analytics/devguides/collection/protocol/v1/parameters */
const NUMBERED = /^pr\d{1,3}(id|nm|br|ca|va|pr|qt)$/
const OF_NUMBERED: Readonly<Record<string, PlainName>> = {
  id: 'product id',
  nm: 'product name',
  br: 'product brand',
  ca: 'product category',
  va: 'product variant',
  pr: 'price',
  qt: 'quantity',
}
/** Whom a company knows by a number that is no account. */
const PASSING = /(^|\.)(users?|visitor|customer)\.(temporary|temp|anonymous)_?id$/i
/** A `term` at the top is as often a campaign's. */
const SEARCHED = /(^|\.)(search|query)\.(term|text|string|words?|phrase|keywords?)$/i

/** Numbers under these are money only beside a word of trade: others measure speed or count results. */
const AMOUNT_WORD = /^(value|total|amount)$/
const MONEY =
  /^(currency\w*|order(id|number)|transactionid|subtotal|tax|shipping|coupon|items?|products?|contents?|contentids?|price)$/
/** Words that mean something else beside one of these. */
const UNLESS_BESIDE: readonly [word: string, beside: RegExp, then: PlainName][] = [
  ['category', /^(event)?action$/, 'event detail'],
  ['variant', /^(experiment|test|flag|feature)(id|name|key)?$/, 'experiment'],
]

/**
 * The usual meaning of a dotted wire name, or undefined. `near` are the names at its level, without the levels above,
 * as bareName gives them.
 */
export function genericName(name: string, near: ReadonlySet<string>): PlainName | undefined {
  const at = name.lastIndexOf('.')
  const last = bareName(name)
  if (at > 0 && PRODUCT_LEVEL.test(name.slice(0, at)) && Object.hasOwn(IN_PRODUCT, last)) {
    return IN_PRODUCT[last]
  }
  const numbered = NUMBERED.exec(last)?.[1]
  if (numbered !== undefined) return OF_NUMBERED[numbered]
  if (PASSING.test(name)) return 'visitor id'
  if (EVENT_NUMBER.test(name)) return 'technical detail'
  if (MAKER_LEVEL.test(name)) return 'browser'
  if (CARD_LEVEL.test(name)) return 'payment method'
  if (SEARCHED.test(name)) return 'search words'
  if (EXPOSED.test(name)) return 'experiment'
  if (at > 0 && last === 'category' && FAULT_LEVEL.test(name.slice(0, at)))
    return 'technical detail'
  const isBeside = (pattern: RegExp) => [...near].some(other => pattern.test(other))
  if (AMOUNT_WORD.test(last) && !isBeside(MONEY)) return undefined
  const other = UNLESS_BESIDE.find(([word, beside]) => word === last && isBeside(beside))
  if (other) return other[2]
  if (Object.hasOwn(ANYWHERE, last)) return ANYWHERE[last]
  if (PERSON_LEVEL.test(name)) return /visitor\.id$/i.test(name) ? 'visitor id' : 'account id'
  if (at > 0 && TRAIT_LEVEL.test(name)) return last === 'id' ? 'account id' : 'visitor trait'
  return undefined
}

/** The last part of a dotted wire name, lower case without `-`, `_`, `$` and blanks. */
export function bareName(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[-_$ ]/g, '')
    .toLowerCase()
}
