// Which answer's goods stand in a block. An answer counts that came before its tiles did, holds most of them by names of
// their own, and was not asked about them: a look-up of prices or stock tells of goods that stand there already.

import { type AnswerValues, valuesOf } from './answer-values'
import type { Answer } from './answers'
import { namesOfTiles } from './tile-names'

/** An answer whose goods stand in a block. */
export interface Filling {
  /** Address without parameters. */
  url: string
  /** Tiles whose goods stand in it. */
  goods: number
  /** Whether they stand there in the block's order. */
  inOrder: boolean
}

const FEWEST = 3
const SHARE = 0.6
/** An answer is seen a moment late: the page's own listener may have run first, and rendered. */
const SLACK_MS = 250
/** That two or three goods out of many stand in a row may be chance; so many in a row are none. */
const NO_CHANCE = 5
const MOST_TOLD = 3

const read = new WeakMap<Answer, AnswerValues>()

/** A block's tiles, when each came (null: with the page's own HTML), and what the page itself holds in its scripts. */
export interface Came {
  tiles: readonly Element[]
  at: (tile: Element) => number | null
  inline: () => string
}

/** The answers that fill it: one, or several that hold the same goods; none where the page had the goods itself. */
export function* answersIn(
  { tiles, at, inline }: Came,
  answers: readonly Answer[],
): Generator<void, Filling[]> {
  const came = tiles.map(at)
  if (came.filter(time => time !== null).length < FEWEST || answers.length === 0) return []
  const names = namesOfTiles(tiles)
  const found: (Filling & { answer: Answer })[] = []
  for (const answer of answers) {
    const wanted = names.map((one, i) =>
      answer.at <= (came[i] ?? Number.NEGATIVE_INFINITY) + SLACK_MS ? one : new Set<string>(),
    )
    if (wanted.every(({ size }) => size === 0)) continue
    yield
    const known = read.get(answer) ?? (yield* valuesOf(answer.text))
    read.set(answer, known)
    const filling = fillingOf(wanted, known)
    if (filling && !isLookUp(answer, names, known, filling.goods))
      found.push({ url: bare(answer.url), answer, ...filling })
  }
  if (found.length === 0 || isInPage(names, inline())) return []
  return strongest(found).map(({ url, goods, inOrder }) => ({ url, goods, inOrder }))
}

/** Where it was asked for, without what it was asked. */
const bare = (url: string) => url.replace(/[?#].*$/s, '').slice(0, 1000)

/** The field under which most of the block's goods stand, if that is no chance; null where there is none. */
function fillingOf(
  wanted: readonly ReadonlySet<string>[],
  known: AnswerValues,
): Pick<Filling, 'goods' | 'inOrder'> | null {
  let best: Pick<Filling, 'goods' | 'inOrder'> | null = null
  const least = Math.max(FEWEST, Math.ceil(wanted.length * SHARE))
  for (const places of known.values()) {
    const found = wanted.map(names => placeOf(names, places)).filter(place => place !== undefined)
    if (found.length < least || new Set(found).size < found.length) continue
    const inOrder = found.every((place, i) => i === 0 || place > (found[i - 1] ?? -1))
    const span = Math.max(...found) - Math.min(...found) + 1
    const held = Math.max(...places.values()) + 1
    // A whole catalogue holds every good: only a stretch of it says something.
    const isMeant = inOrder
      ? span <= 2 * found.length || found.length >= NO_CHANCE
      : held <= 2 * wanted.length
    if (isMeant && (!best || rank({ goods: found.length, inOrder }) > rank(best)))
      best = { goods: found.length, inOrder }
  }
  return best
}

function placeOf(
  names: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
): number | undefined {
  let first: number | undefined
  for (const name of names) {
    const place = places.get(name)
    if (place !== undefined && (first === undefined || place < first)) first = place
  }
  return first
}

/** Order says more than number. */
const rank = ({ goods, inOrder }: Pick<Filling, 'goods' | 'inOrder'>) =>
  goods + (inOrder ? 1000 : 0)

/** Whether the goods were named when it was asked: by the tiles' names, or by numbers of the answer itself. */
function isLookUp(
  { asked }: Answer,
  names: readonly ReadonlySet<string>[],
  known: AnswerValues,
  goods: number,
): boolean {
  const said = new Set(saidIn(asked))
  const least = Math.max(2, goods / 2)
  const isSaid = (name: string) => said.has(name)
  if (names.filter(one => [...one].some(isSaid)).length >= least) return true
  return [...known.values()].some(places => {
    const numbers = [...places.keys()].filter(name => /\d/.test(name) && isSaid(name))
    return new Set(numbers.map(name => places.get(name))).size >= least
  })
}

/** Words of an address or a body, with what stands behind the last slash or colon. */
function saidIn(asked: string): string[] {
  let text = asked
  try {
    text = decodeURIComponent(asked.replaceAll('+', ' '))
  } catch {
    // No encoded text: as it is.
  }
  return text.toLowerCase().split(/[^\p{L}\p{N}_-]+/u)
}

/** Whether the page's own scripts name most of the goods: then it had them before any answer. */
function isInPage(names: readonly ReadonlySet<string>[], inline: string): boolean {
  const own = names.filter(one => [...one].some(name => isWordOf(inline, name)))
  return own.length * 2 > names.length
}

function isWordOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}

function strongest<F extends Filling>(found: readonly F[]): F[] {
  const best = Math.max(...found.map(rank))
  const first = new Map<string, F>()
  for (const one of found) if (rank(one) === best && !first.has(one.url)) first.set(one.url, one)
  return [...first.values()].slice(0, MOST_TOLD)
}
