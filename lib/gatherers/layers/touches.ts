import type { EventOf } from '../../schema/event'

export type Touch = EventOf<'experiment'>['touches'][number]

const PRICE =
  /pric|discount|coupon|promo|voucher|rabatt|preis|prix|precio|prezz|prijs|korting|cena|ceny|sconto|descuento|remise|shipping.?(?:fee|threshold|cost)|free.?shipping|margin|\bmsrp\b|\bfee/i
const PRESSURE =
  /urgen|countdown|timer|scarc|low.?stock|stock.?(?:level|badge|message)|social.?proof|fomo|exit.?intent|pop-?up|nudg|only.?x?.?left|last.?chance|flash.?sale/i

/** Tools made to test what things cost. Most test other things, too, and then their names say so. */
const PRICING = new Set(['Intelligems', 'ABConvert'])
const OTHER =
  /content|theme|template|layout|copy\b|wording|hero\b|banner|image|photo|gallery|headline|redirect|landing|home.?page|pdp\b|plp\b|navigation|menu\b|header|footer|button|colou?r|badge|review|search|onsite|checkout.?block/i

/** What an experiment touches, by its own names, or because its tool `setsPrice` on this page. */
export function touchesOf(tool: string, names: readonly string[], setsPrice = false): Touch[] {
  const text = names.join(' ')
  const isPricing = setsPrice || (PRICING.has(tool) && !OTHER.test(text))
  const touches: Touch[] = []
  if (isPricing || PRICE.test(text)) touches.push('price')
  if (PRESSURE.test(text)) touches.push('pressure')
  return touches
}
