// How far apart two views are: 0 the same, 1 nothing in common.

/** Share of the larger amount by which two amounts differ. */
export function priceDistance(one: number, other: number): number {
  const larger = Math.max(Math.abs(one), Math.abs(other))
  return larger === 0 ? 0 : Math.abs(one - other) / larger
}

/**
 * 1 − Jaccard over the first items of both lists, as many as the shorter one has: a list that was cut off while it
 * loaded is not another list.
 */
export function memberDistance(one: readonly string[], other: readonly string[]): number {
  const depth = Math.min(one.length, other.length)
  if (depth === 0) return one.length === other.length ? 0 : 1
  return setDistance(one.slice(0, depth), other.slice(0, depth))
}

/** 1 − Jaccard; two empty sets are the same. */
export function setDistance(one: readonly string[], other: readonly string[]): number {
  const left = new Set(one)
  const right = new Set(other)
  const common = [...left].filter(key => right.has(key)).length
  const all = left.size + right.size - common
  return all === 0 ? 0 : 1 - common / all
}

/**
 * 1 − rank-biased overlap of the items that both lists hold, extrapolated from their common depth
 * (Webber, Moffat & Zobel 2010, eq. 23; p = 0.9 puts 86 % of the weight on the first ten). Null below four common items.
 */
export function orderDistance(
  one: readonly string[],
  other: readonly string[],
  p = 0.9,
): number | null {
  const [left, right] = commonParts(one, other)
  if (left.length < 4) return null
  const seenLeft = new Set<string>()
  const seenRight = new Set<string>()
  let overlap = 0
  let sum = 0
  for (const [index, key] of left.entries()) {
    const across = right[index] ?? key
    if (key === across) overlap += 1
    else {
      if (seenRight.has(key)) overlap += 1
      if (seenLeft.has(across)) overlap += 1
    }
    seenLeft.add(key)
    seenRight.add(across)
    sum += (overlap / (index + 1)) * p ** (index + 1)
  }
  const depth = left.length
  return Math.max(0, 1 - ((overlap / depth) * p ** depth + ((1 - p) / p) * sum))
}

/** Kendall's τ of the items that both lists hold: 1 the same order, −1 reversed. Null below two. */
export function kendallTau(one: readonly string[], other: readonly string[]): number | null {
  const [left, right] = commonParts(one, other)
  const place = new Map(right.map((key, index) => [key, index]))
  return tau(left.map(key => place.get(key) ?? 0))
}

/**
 * How prices run down a list, as τ between place and price: 1 cheapest first, −1 dearest first, 0 neither.
 * Null below five priced items, or where all cost the same.
 */
export function priceRun(amounts: readonly number[]): number | null {
  return amounts.length < 5 || new Set(amounts).size < 2 ? null : tau(amounts)
}

/** τ-b without ties in place: pairs in order less pairs out of order, over pairs that are not tied in value. */
function tau(values: readonly number[]): number | null {
  let balance = 0
  let pairs = 0
  for (const [index, value] of values.entries()) {
    for (const later of values.slice(index + 1)) {
      if (later === value) continue
      pairs += 1
      balance += later > value ? 1 : -1
    }
  }
  return pairs === 0 ? null : balance / pairs
}

function commonParts(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const left = new Set(one)
  const right = new Set(other)
  return [[...left].filter(key => right.has(key)), [...right].filter(key => left.has(key))]
}
