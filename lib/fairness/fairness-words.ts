import { money } from '../judging/money'
import type { Disparity } from './disparities'

export const KINDS: Record<Disparity['kind'], string> = {
  price: 'Price',
  order: 'Order by price',
  exposure: 'Shown at all',
}

/** What each kind of value is, for who reads the table. */
export const KINDS_SAY: readonly (readonly [string, string])[] = [
  ['Price', 'what a product cost; the difference is the share by which one group pays more.'],
  [
    'Order by price',
    'how prices run down a list: 1 is cheapest first, −1 dearest first (Kendall’s τ).',
  ],
  ['Shown at all', 'the share of looks at a page in which a product stood in one of its blocks.'],
]

export const PROVES: readonly string[] = [
  'A difference that holds is one that shuffling the labels would bring about less than once in twenty, after allowing for how many things were looked at.',
  'It goes with the label you gave. Whether the shop knows that label, or goes by something else that comes with it, cannot be seen from here.',
]

export const DOES_NOT_PROVE: readonly string[] = [
  'The groups may differ in more than their label: country, tax, device, time of day, membership.',
  'A test that draws lots may have fallen unevenly. A second round on another day makes that less likely.',
  'Within one day a price may have changed for everybody, or a product have run out.',
  'With one export a label the difference holds for these exports only: people need more people.',
  'No difference found is not proof of none: small ones need many looks.',
]

/** An amount, a τ, or a share of looks. */
export function valueInWords(
  { kind, currency }: Pick<Disparity, 'kind' | 'currency'>,
  value: number,
) {
  if (kind === 'price') return money({ amount: value, currency })
  return kind === 'order' ? value.toFixed(2) : `${Math.round(value * 100)} %`
}

/** The difference between the highest and the lowest group, or one end of its interval. */
export function effectInWords({ kind }: Pick<Disparity, 'kind'>, effect: number): string {
  return kind === 'order' ? effect.toFixed(2) : `${(effect * 100).toFixed(1)} %`
}

/** Small chances are not 0. */
export function chanceInWords(p: number): string {
  return p < 0.001 ? 'below 0.001' : p.toFixed(3)
}
