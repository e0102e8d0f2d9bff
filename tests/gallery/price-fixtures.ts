import type { PricePoint, PriceRecord } from '../../lib/prices/price-record'

const DAY = 86_400_000
const START = Date.UTC(2026, 8, 4, 10)

const point = (
  from: number,
  to: number,
  amount: number,
  was: number | null = null,
  currency = 'EUR',
): PricePoint => ({
  from: START + from * DAY,
  to: START + to * DAY,
  looks: to === from ? 1 : 3,
  amount,
  currency,
  was,
  visit: '',
  earlier: null,
})

const record = (name: string, variant: string | null, points: PricePoint[]): PriceRecord => ({
  key: `${name} ${variant}`,
  v: 4,
  site: 'fernhill-outfitters.example',
  name,
  url: 'https://fernhill-outfitters.example/p/1',
  variant,
  firstAt: points[0]?.from ?? 0,
  lastAt: points.at(-1)?.to ?? 0,
  points,
})

/** Up and down with former prices, never changed, one look, and a name without end. */
export const PRICES: readonly PriceRecord[] = [
  record('Trail jacket', 'Moss / M', [
    point(0, 0, 95, null, 'USD'),
    point(1, 12, 64.9),
    point(20, 31, 69.9),
    point(40, 44, 59.9, 89.9),
    point(52, 70, 62.9, 89.9),
  ]),
  record('Enamel mug', null, [point(3, 30, 14)]),
  record('Head torch', null, [point(66, 66, 29.5, 39)]),
  record(
    'Very long name of a thing that a shop wrote for search engines rather than for people: windproof, waterproof, foldable',
    'A-very-long-variant-without-any-space-in-it-0123456789',
    [point(0, 2, 1_234_567, null, 'VND'), point(9, 9, 1_000_000, 2_345_678, 'VND')],
  ),
]
