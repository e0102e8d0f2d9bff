// What led to a cart: the shop's pages that were open before, each with what was seen and done to the basket there.
import type { Event, EventOf } from '../schema/event'
import type { Visit } from '../schema/visit'

/** Longer ago than this, a cart may have been filled for any reason. */
export const TRAIL_MS = 2 * 3_600_000
/** Pages looked back at. */
export const TRAIL_PAGES = 40

export interface TrailPage {
  visit: Visit
  /** The script that hears what the person adds ran there. */
  isWatched: boolean
  basket: EventOf<'basket'> | null
  options: EventOf<'option'>[]
  /** What the person did, oldest first; the first is `seen` where it was watched. */
  acts: EventOf<'basket-act'>[]
  /** Goods were added, by what the page sent or told its tools. */
  hasSentAdd: boolean
  /** The person had been at the shop before: something of it lay on the device. */
  isReturning: boolean
}

export interface Trail {
  /** Oldest first, without the visit that is judged. */
  pages: readonly TrailPage[]
  /** The log has no visit to this shop before the first of them. */
  isWhole: boolean
}

export const NO_TRAIL: Trail = { pages: [], isWhole: false }

const ADDS = /^(?:add[_ ]?to[_ ]?(?:cart|basket|bag)|product[ _]added|addtocart)$/i
const ADD_PATH =
  /\/(?:cart|basket|checkout\/cart|warenkorb|panier|carrito|carrello)\/(?:add|items?)|add[-_]?to[-_]?(?:cart|basket)|wc-ajax=add/i

/** What one visit's events say of the basket. */
export function trailPage(visit: Visit, events: readonly Event[]): TrailPage {
  const acts = events.filter(event => event.type === 'basket-act')
  return {
    visit,
    isWatched: acts.length > 0,
    basket: events.findLast(event => event.type === 'basket') ?? null,
    options: events.filter(event => event.type === 'option'),
    acts,
    hasSentAdd: events.some(isSentAdd),
    // What lies there after something was added came with the answer to that.
    isReturning: events.some(
      event =>
        event.type === 'storage' &&
        event.op === 'found' &&
        !event.thirdParty &&
        event.at < (acts.find(({ act }) => act === 'add')?.at ?? Number.POSITIVE_INFINITY),
    ),
  }
}

function isSentAdd(event: Event): boolean {
  if (event.type === 'data-layer') return ADDS.test(event.name)
  if (event.type !== 'request') return false
  if (event.fields.some(({ value }) => ADDS.test(value))) return true
  return (
    !event.thirdParty &&
    (event.method !== 'GET' || /[?&]add/i.test(event.url)) &&
    ADD_PATH.test(event.url)
  )
}
