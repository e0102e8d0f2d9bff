import { compareProfile, type Outcome } from '../../lib/twin/verdict'
import { HONEST, type Kind, makeShop, PERSONAL, visitShop, type Way } from './simulated-shops'

export interface Rate {
  kind: Kind
  personal: boolean
  shops: number
  /** Shops for which the test said `personal` of anything. */
  called: number
  /** Shops for which it said no more than “goes with this browser”. */
  tied: number
}

/** Runs the twin test on `each` shops of every kind. */
export function errorRates(each: number, way: Omit<Way, 'seed'>, seed: number): Rate[] {
  return [...PERSONAL, ...HONEST].map((kind, at) => {
    const outcomes = Array.from({ length: each }, (_, index) =>
      judged(kind, seed + at * 100_000 + index, way),
    )
    return {
      kind,
      personal: PERSONAL.some(one => one === kind),
      shops: each,
      called: outcomes.filter(found => found.has('personal')).length,
      tied: outcomes.filter(found => !found.has('personal') && found.has('tied')).length,
    }
  })
}

function judged(kind: Kind, seed: number, way: Omit<Way, 'seed'>): Set<Outcome> {
  const seen = visitShop(makeShop(kind, seed), { ...way, seed: seed + 17 })
  const { comparisons } = compareProfile(seen, 'visitor', 'fresh-profiles')
  return new Set(comparisons.map(({ outcome }) => outcome))
}

export function summed(rates: readonly Rate[]): { falseAlarms: number; misses: number } {
  const share = (some: readonly Rate[], count: (rate: Rate) => number) =>
    some.reduce((sum, rate) => sum + count(rate), 0) /
    some.reduce((sum, rate) => sum + rate.shops, 0)
  return {
    falseAlarms: share(
      rates.filter(rate => !rate.personal),
      rate => rate.called,
    ),
    misses: share(
      rates.filter(rate => rate.personal),
      rate => rate.shops - rate.called,
    ),
  }
}
