// Blocks by what a person sees (a heading over tiles), and by marks where there is no heading.
import type { Block } from './block'
import { HEADINGS, type Heading, readHeading } from './block-heading'
import { addLate } from './block-that-came'
import { blockUnder } from './block-under-heading'
import { addMarked, addNamed } from './block-without-heading'
import { firstPath, forgetTiles } from './find-tiles'
import type { FirstLinks } from './first-links'

/** Elements looked at between two pauses. */
const SLICE = 60

/**
 * Finds the blocks of a page; yields between slices, so that the caller can wait for idle time. `first` tells what came
 * after the page's own HTML: goods that did are told without a heading, too.
 */
export function* findBlocks(root: ParentNode, first?: FirstLinks): Generator<void, Block[]> {
  forgetTiles()
  const headings: Heading[] = []
  let steps = 0
  for (const element of root.querySelectorAll(HEADINGS)) {
    if (++steps % SLICE === 0) yield
    const heading = readHeading(element)
    if (heading) headings.push(heading)
  }
  const blocks: Block[] = []
  const taken = new Set<Element>()
  for (const [i, heading] of headings.entries()) {
    yield
    if (isInside(heading.element, taken)) continue
    const block = yield* blockUnder(heading, headings.slice(i + 1, i + 9))
    const first = block?.tiles[0]
    if (!block || (first && taken.has(first))) continue
    for (const tile of block.tiles) taken.add(tile)
    blocks.push(block)
  }
  yield* addNamed(root, blocks)
  yield
  yield* addMarked(root, blocks)
  if (first) yield* addLate(root, blocks, first)
  return withOwnElements(withoutTwins(blocks))
}

function isInside(element: Element, taken: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, up = 0; at && up < 8; at = at.parentElement, up++)
    if (taken.has(at)) return true
  return false
}

/** Pages carry a block twice, for wide and for narrow windows, and titles that wait for a second one. */
function withoutTwins(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    if (block.heading === '') return true
    return !blocks.some((other, j) => {
      if (i === j || other.heading.toLowerCase() !== block.heading.toLowerCase()) return false
      if (other.grade !== block.grade) return false
      const [one] = block.tiles
      const [two] = other.tiles
      if (!one) return two !== undefined || j < i
      return two !== undefined && j < i && firstPath(one) === firstPath(two)
    })
  })
}

/** Two blocks side by side share their container: then each is where its own tiles stand. */
function withOwnElements(blocks: readonly Block[]): Block[] {
  return blocks.map(block => {
    const isShared = blocks.some(other => other !== block && other.element === block.element)
    const own = isShared ? block.tiles[0]?.parentElement : null
    return own ? { ...block, element: own } : block
  })
}
