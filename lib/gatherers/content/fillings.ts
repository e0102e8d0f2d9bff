// What fills each block, remembered: answers are held for a minute, blocks stand longer.
import type { Answer } from './answers'
import { answersIn, type Filling } from './answers-in-block'
import type { Arrivals } from './arrivals'
import { firstPath } from './find-tiles'
import type { FirstLinks } from './first-links'

export interface Fillings {
  of(tiles: readonly Element[], first: FirstLinks): Generator<void, readonly Filling[]>
  /** Whether a block that came is still unexplained, and an answer came since it was looked at. */
  isAnswered(): boolean
  /** Whether a block came so late that its answer may not have been told yet: it is to be looked at again. */
  isEarly(): boolean
  /** Another page: all is forgotten. */
  begin(): void
}

const MOST = 100
/** By then the page hook, which tells every 250 ms, has told of all that came before. */
const TOLD_MS = 500

export function createFillings(
  document: Document,
  answers: () => readonly Answer[],
  arrivals?: Arrivals,
  now: () => number = Date.now,
): Fillings {
  const known = new Map<string, readonly Filling[]>()
  let isOpen = false
  let isEarly = false
  let newest = 0
  const newestAt = () => answers().at(-1)?.at ?? 0

  return {
    *of(tiles, first) {
      const goods = tiles.map(firstPath).join(' ')
      const before = known.get(goods)
      if (before) return before
      newest = newestAt()
      const came = Math.max(0, ...tiles.map(tile => first.cameAt(tile) ?? 0))
      if (came === 0) return []
      isOpen = true
      if (now() - came < TOLD_MS) {
        isEarly = true
        return []
      }
      const inline = () => inlineTexts(document, arrivals)
      const found = yield* answersIn({ tiles, at: first.cameAt, inline }, answers())
      if (found.length > 0 && known.size < MOST) known.set(goods, found)
      return found
    },
    isAnswered: () => isOpen && newestAt() > newest,
    isEarly() {
      const was = isEarly
      isEarly = false
      return was
    },
    begin() {
      known.clear()
      isOpen = false
    },
  }
}

/** What stands in the scripts of the page's own HTML. */
function inlineTexts(document: Document, arrivals?: Arrivals): string {
  return [...document.querySelectorAll('script:not([src])')]
    .filter(script => (arrivals?.of(script) ?? null) === null)
    .map(script => script.textContent ?? '')
    .join('\n')
    .toLowerCase()
}
