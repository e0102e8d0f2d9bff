// The noise floor: what differs between two strangers at the same moment is not about you.

/** One look: what the visitor saw, and what two or more strangers saw at the same moment. */
export interface Look<T> {
  visitor: T
  strangers: readonly T[]
}

export interface AgainstNoise {
  looks: number
  /** Looks in which every stranger was farther from the visitor than any two strangers were from each other. */
  outside: number
  /** Largest distance between two strangers of one look, over all looks. */
  floor: number
  /** Smallest distance between the visitor and a stranger. */
  gap: number
  /** Exact permutation test: share of ways to name one of each look “the visitor” that are at least as clear. */
  p: number
}

/** At fewer looks nothing is claimed (issue 4). */
export const LEAST_LOOKS = 3
/** Who is who within three looks of one and two can be shuffled in 27 ways; the clearest of them is 1/27. */
const MOST_P = 0.05
/** How often a price test that draws lots may look like a personal price, at worst. */
export const MOST_CHANCE = 0.01
/** Beyond so many shuffles only the looks that fit are shuffled. */
const MOST_SHUFFLES = 60_000

/**
 * Sets visitor-against-stranger beside stranger-against-stranger. `margin` is the distance below which two views are
 * the same. Looks with fewer than two strangers have no floor of their own: leave them out.
 */
export function againstNoise<T>(
  looks: readonly Look<T>[],
  distance: (one: T, other: T) => number,
  margin: number,
): AgainstNoise {
  const floors = looks.map(({ strangers }) => Math.max(0, ...pairs(strangers, distance)))
  const gaps = looks.map(({ visitor, strangers }) =>
    Math.min(...strangers.map(stranger => distance(visitor, stranger))),
  )
  const floor = Math.max(0, ...floors)
  return {
    looks: looks.length,
    outside: gaps.filter(gap => gap > floor + margin).length,
    floor,
    gap: gaps.length === 0 ? 0 : Math.min(...gaps),
    p: permutationP(looks, distance),
  }
}

/** Different at every look (one in four may be amiss: pages are read while they load), and beyond what shuffling explains. */
export function isOutside({ looks, outside, p }: AgainstNoise): boolean {
  return looks >= LEAST_LOOKS && outside >= looks - Math.floor(looks / 4) && p <= MOST_P
}

/**
 * The most that drawing lots could explain: two groups of browsers, each of one mind, where every browser drew its
 * lot by itself. The largest value of qᵛ(1−q)ˢ + (1−q)ᵛqˢ over all q. One visitor of his own against six strangers:
 * 5.7 %, so that one browser alone can never rule out a test that remembers its visitors; three against six: 0.4 %.
 */
export function chanceOfLots(visitors: number, strangers: number): number {
  if (visitors < 1 || strangers < 1) return 1
  let most = 0
  for (let q = 0.005; q < 1; q += 0.005) {
    const either = q ** visitors * (1 - q) ** strangers + (1 - q) ** visitors * q ** strangers
    most = Math.max(most, either)
  }
  return most
}

/**
 * Within each look everyone is as likely to be the visitor, if being the visitor means nothing. Exact: every choice of
 * one per look is tried. The measure of clearness is the sum over looks of how much farther the chosen one is from the
 * others than they are from each other.
 */
function permutationP<T>(
  looks: readonly Look<T>[],
  distance: (one: T, other: T) => number,
): number {
  let sums = [0]
  let actual = 0
  for (const { visitor, strangers } of looks) {
    const all = [visitor, ...strangers]
    if (sums.length * all.length > MOST_SHUFFLES) break
    const scores = all.map((one, index) => apart(one, all.toSpliced(index, 1), distance))
    actual += scores[0] ?? 0
    sums = sums.flatMap(sum => scores.map(score => sum + score))
  }
  return sums.filter(sum => sum >= actual - 1e-9).length / sums.length
}

function apart<T>(one: T, others: readonly T[], distance: (one: T, other: T) => number): number {
  return mean(others.map(other => distance(one, other))) - mean(pairs(others, distance))
}

function pairs<T>(items: readonly T[], distance: (one: T, other: T) => number): number[] {
  return items.flatMap((one, index) => items.slice(index + 1).map(other => distance(one, other)))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
