import type { EventOf } from '../schema/event'

/** The beginning of "price" in the seven languages; a disclosure about opt-outs or ads is none about prices. */
const PRICE = /pri[cxj]|prei|prec|prezz|prez|cen[aęy]|\bcen\b/i

/** Words near the price, or a link, that say that a price depends on the visitor. */
export function priceDisclosures(
  events: readonly { type: string }[],
): (EventOf<'text'> | EventOf<'link'>)[] {
  return events.filter((event): event is EventOf<'text'> | EventOf<'link'> => {
    if (isText(event)) return event.kind === 'disclosure' && PRICE.test(event.text)
    return isLink(event) && event.kind === 'price-disclosure'
  })
}

const isText = (event: { type: string }): event is EventOf<'text'> => event.type === 'text'
const isLink = (event: { type: string }): event is EventOf<'link'> => event.type === 'link'
