import type { PriceSummary } from '../../lib/prices/price-summary'
import { counted } from '../words/counted'
import { money } from '../words/money'
import { dayOf } from '../words/when'

/** What the memory says of a price, in one line; null while there was only one look. */
export function pricesSentence(summary: PriceSummary | null): string | null {
  if (!summary || summary.looks < 2) return null
  const { looks, firstAt, lowest, highest, currency } = summary
  const range =
    lowest === highest
      ? `always ${money(lowest, currency)}`
      : `lowest ${money(lowest, currency)}, highest ${money(highest, currency)}`
  return `You have seen this price ${counted(looks, 'time')} since ${dayOf(firstAt)}: ${range}.`
}
