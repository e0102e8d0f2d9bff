// Who sends something after every single key: told by times and sizes alone. What was typed is never looked at here, and
// neither times nor sizes leave memory: the rhythm of typing tells one person from another.

/** One request that may have been sent because of a key. */
export interface Sending {
  at: number
  /** Host it went to. */
  to: string
  /** What stays the same from one to the next (`shapeOf`). */
  shape: string
  /** Characters of address and body together. */
  size: number
  script: string | null
}

/** A recipient that was sent something after `followed` of `keys` keys in a row. */
export interface KeyFollower {
  to: string
  script: string | null
  keys: number
  followed: number
}

/** Chance follows two or three keys; eight in a row, each with its own sending, it does not. */
const LEAST_FOLLOWED = 8
const LEAST_SHARE = 0.8
/** A listener of `keydown` sends just before the field says that it changed; one of `keyup` when the key is let go. */
const EARLIEST_MS = -30
const LATEST_MS = 300
/** A listener sends about as long after each key; a timer that runs while somebody types, at any time between two. */
const STEADY_MS = 40
/** Sendings of the same shape without a key: mouse moves, polling. */
const MOST_WITHOUT_KEY = 0.3
/** `Backspace` is eight characters longer than `a`. */
const WIDEST = 12
/** Suggestions and drafts send all that was typed so far, and so grow by a character a key. */
const MOST_GROWTH = 2

/** Pure. `keys`: times at which a text field changed; both lists in any order. */
export function findKeyFollowers(
  keys: readonly number[],
  sendings: readonly Sending[],
): KeyFollower[] {
  const groups = new Map<string, Sending[]>()
  for (const sending of sendings)
    groups.set(sending.shape, [...(groups.get(sending.shape) ?? []), sending])
  const ordered = [...keys].sort((a, b) => a - b)
  return [...groups.values()].flatMap(group => followerIn(ordered, group) ?? [])
}

function followerIn(keys: readonly number[], group: Sending[]): KeyFollower | null {
  if (group.length < LEAST_FOLLOWED) return null
  group.sort((a, b) => a.at - b.at)
  let pairs: Pair[] = []
  for (let lag = EARLIEST_MS; lag <= LATEST_MS; lag += STEADY_MS / 2) {
    const found = pair(keys, group, lag)
    if (found.length > pairs.length) pairs = found
  }
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last || pairs.length < LEAST_FOLLOWED) return null
  const among = keys.filter(key => key >= first.key && key <= last.key).length
  const without = group.length - pairs.length
  if (pairs.length < among * LEAST_SHARE || without > group.length * MOST_WITHOUT_KEY) return null
  if (!isOfOneSize(pairs.map(({ sending }) => sending.size))) return null
  const { to, script } = last.sending
  return { to, script, keys: among, followed: pairs.length }
}

interface Pair {
  key: number
  sending: Sending
}

/** Each key with the sending that came about `lag` later and that no earlier key has. */
function pair(keys: readonly number[], group: readonly Sending[], lag: number): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const key of keys) {
    const due = key + lag
    while ((group[next]?.at ?? Number.POSITIVE_INFINITY) < due - STEADY_MS) next++
    const sending = group[next]
    if (!sending || sending.at > due + STEADY_MS) continue
    pairs.push({ key, sending })
    next++
  }
  return pairs
}

function isOfOneSize(sizes: readonly number[]): boolean {
  if (Math.max(...sizes) - Math.min(...sizes) > WIDEST) return false
  const third = Math.floor(sizes.length / 3)
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
  return mean(sizes.slice(-third)) - mean(sizes.slice(0, third)) <= MOST_GROWTH
}

/** Method, host, path without its changing parts, and names of parameters. */
export function shapeOf(method: string, url: URL): string {
  const path = url.pathname
    .split('/')
    .map(part => (part.length < 3 || /\d/.test(part) || part.includes('%') ? '*' : part))
    .join('/')
  return `${method} ${url.host}${path}?${[...new Set(url.searchParams.keys())].sort().join('&')}`
}
