import type { EventOf } from '../schema/event'

/** The beginning of "price" in the seven languages; a disclosure about opt-outs or ads is none about prices. */
const PRICE = /pri[cxj]|prei|prec|prezz|prez|cen[aęy]|\bcen\b/i

/** "Our prices are not personalized", and goods that are made to order rather than priced for somebody. */
const DENIED =
  /\b(?:not|never|no|none|without|nicht|kein\w*|nie(?:mals)?|ohne|pas|jamais|aucun\w*|sans|nunca|ningún|sin|non|nessun\w*|mai|senza|niet|geen|nooit|zonder|bez|nigdy|żadn\w*)\b|n['’]t\b/iu
const GOODS =
  /price tags?|preisschild|étiquette|etiqueta|cartellin|prijskaart|metk|engrav|embroid|print|gift|gravur|gravier|druck|stick|geschenk|gravure|brod|cadeau|grabad|bordad|regalo|incis|ricam|gravering|bedruk|borduur|grawer|haft|prezent/iu

/** Words near the price, or a link, that say that a price depends on the visitor. */
export function priceDisclosures(
  events: readonly { type: string }[],
): (EventOf<'text'> | EventOf<'link'>)[] {
  return wordsOnPrices(events).filter(({ text }) => !DENIED.test(text) && !GOODS.test(text))
}

/** The same, and words that deny it: whatever a page says of how its prices depend on the visitor. */
export function wordsOnPrices(
  events: readonly { type: string }[],
): (EventOf<'text'> | EventOf<'link'>)[] {
  return events.filter((event): event is EventOf<'text'> | EventOf<'link'> => {
    if (isText(event)) return event.kind === 'disclosure' && PRICE.test(event.text)
    return isLink(event) && event.kind === 'price-disclosure'
  })
}

const isText = (event: { type: string }): event is EventOf<'text'> => event.type === 'text'
const isLink = (event: { type: string }): event is EventOf<'link'> => event.type === 'link'
