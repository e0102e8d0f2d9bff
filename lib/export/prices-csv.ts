import type { Bundle } from '../schema/bundle'
import { csv } from './csv'

const HEADER = [
  'site',
  'name',
  'variant',
  'url',
  'from',
  'to',
  'looks',
  'amount',
  'currency',
  'was',
  'also',
]

/** prices.csv: one row a price as it stood from one look to a later one; amounts in major units, lists by a space. */
export function pricesCsv({ prices = [] }: Bundle): string {
  const rows = prices.flatMap(({ site, name, variant, url, points }) =>
    points.map(({ from, to, looks, amount, currency, was, also = [] }) => [
      site,
      name,
      variant,
      url,
      from,
      to,
      looks,
      amount,
      currency,
      was,
      also.join(' '),
    ]),
  )
  return csv([HEADER, ...rows])
}
