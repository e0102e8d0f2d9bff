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
  /** Another page: all is forgotten. */
  begin(): void
}

const MOST = 100

export function createFillings(
  document: Document,
  answers: () => readonly Answer[],
  arrivals?: Arrivals,
): Fillings {
  const known = new Map<string, readonly Filling[]>()
  let isOpen = false
  let newest = 0
  const newestAt = () => answers().at(-1)?.at ?? 0

  return {
    *of(tiles, first) {
      const goods = tiles.map(firstPath).join(' ')
      const before = known.get(goods)
      if (before) return before
      newest = newestAt()
      const inline = () => inlineTexts(document, arrivals)
      const found = yield* answersIn({ tiles, at: first.cameAt, inline }, answers())
      if (found.length > 0 && known.size < MOST) known.set(goods, found)
      if (found.length === 0 && tiles.some(tile => first.cameAt(tile) !== null)) isOpen = true
      return found
    },
    isAnswered: () => isOpen && newestAt() > newest,
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
