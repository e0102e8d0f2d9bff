// The price memory in the report: products whose price was seen more than once.
import { money } from '../../judging/money'
import { summarizePrices } from '../../prices/price-summary'
import type { Bundle } from '../../schema/bundle'
import { loggedPrice } from '../exported-times'
import { escapeHtml } from './escape'

const MOST_ROWS = 100

/** One table; empty when no product was seen twice. */
export function pricesHtml({ prices = [] }: Bundle): string {
  const seen = prices.flatMap(price => {
    const summary = summarizePrices(loggedPrice(price))
    return summary && summary.looks > 1 ? [{ ...price, summary }] : []
  })
  if (seen.length === 0) return ''
  const rows = seen.slice(0, MOST_ROWS).map(({ name, variant, site, summary }) => {
    const { looks, currency, last, lowest, highest, firstAt } = summary
    const since = new Date(firstAt).toISOString().slice(0, 10)
    const what = variant === null ? name : `${name}, ${variant}`
    return `<tr><th>${escapeHtml(what)}<br><small>${escapeHtml(site)}</small></th><td>${looks} since ${since}</td><td>${escapeHtml(money({ amount: lowest, currency }))}</td><td>${escapeHtml(money({ amount: highest, currency }))}</td><td>${escapeHtml(money({ amount: last, currency }))}</td></tr>`
  })
  const more = seen.length > MOST_ROWS ? `<p>and ${seen.length - MOST_ROWS} more</p>` : ''
  return `<h2>Prices remembered</h2><p class="soft">Of products whose price was seen more than once. All points stand in export.json.</p>
<div class="wide"><table><tr><th>Product</th><th>Looks</th><th>Lowest</th><th>Highest</th><th>Last</th></tr>${rows.join('')}</table></div>${more}`
}
