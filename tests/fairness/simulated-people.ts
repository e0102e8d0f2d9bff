// People of two groups and the prices they are shown; what is planted is known.
import type { Observation } from '../../lib/fairness/observations'
import { seeded } from '../../lib/fairness/seeded'

export interface World {
  people: number
  products: number
  /** Share by which group `app` pays more, for every third product. */
  planted: number
  seed: number
}

/** Log prices of `products`, one look a person, all on one day. */
export function simulate({ people, products, planted, seed }: World): Observation[] {
  const random = seeded(seed)
  return Array.from({ length: products }, (_, product) => 20 + product * 7).flatMap(
    (base, product) =>
      Array.from({ length: people * 2 }, (_, person): Observation => {
        const label = person < people ? 'web' : 'app'
        const noise = 1 + (random() - 0.5) * 0.04
        const up = label === 'app' && product % 3 === 0 ? 1 + planted : 1
        return {
          kind: 'price',
          subject: `shop.example P-${product} EUR`,
          name: `P-${product}`,
          site: 'shop.example',
          url: `https://shop.example/p/${product}`,
          label,
          person,
          day: '2026-11-20',
          value: Math.log(base * noise * up),
          event: `e${product}-${person}`,
        }
      }),
  )
}
