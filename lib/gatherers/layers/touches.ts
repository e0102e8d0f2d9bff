import type { EventOf } from '../../schema/event'

export type Touch = EventOf<'experiment'>['touches'][number]

const PRICE =
  /pric|discount|coupon|promo|voucher|rabatt|preis|prix|precio|prezz|prijs|korting|cena|ceny|sconto|descuento|remise|shipping.?(?:fee|threshold|cost)|free.?shipping|margin|\bmsrp\b|\bfee/i
const PRESSURE =
  /urgen|countdown|timer|scarc|low.?stock|stock.?(?:level|badge|message)|social.?proof|fomo|exit.?intent|pop-?up|nudg|only.?x?.?left|last.?chance|flash.?sale/i

/** What an experiment touches, by its own names; `isPricing`: its tool tests nothing but prices and offers. */
export function touchesOf(names: readonly string[], isPricing = false): Touch[] {
  const text = names.join(' ')
  const touches: Touch[] = []
  if (isPricing || PRICE.test(text)) touches.push('price')
  if (PRESSURE.test(text)) touches.push('pressure')
  return touches
}
