// Blocks by what a person sees (a heading over tiles), and by marks where there is no heading.
import { asksWhy } from '../../knowledge/lexicons/classify-label'
import { gradeHeading } from '../../knowledge/lexicons/grade-heading'
import type { BlockGrade } from '../../schema/block-grade'
import { HEADINGS, type Heading, isBarrier, isSaid, readHeading } from './block-heading'
import {
  findTiles,
  firstPath,
  forgetTiles,
  isAlike,
  isTileAmongTiles,
  type Tiles,
} from './find-tiles'
import { knownMarks } from './known-marks'
import { isInFurniture } from './page-furniture'
import { plainText } from './plain-text'

/** A block as it stands in the page; `element` holds its tiles, and its heading where it has one. */
export interface Block {
  element: Element
  heading: string
  grade: BlockGrade
  tiles: readonly Element[]
  vendor: string | null
  because: string[]
  why: string | null
}

const MAX_CLIMB = 7
/** "Top rated" on a seller's card stands far from any products. */
const MAX_BADGE_CLIMB = 3
/** A heading that stands over more words than this, with no tiles, belongs to a text. */
const MAX_EMPTY_TEXT = 80
/** Grades that a heading alone can carry before its tiles have come. */
const COMES_LATER: ReadonlySet<string> = new Set([
  'for-you',
  'recently-viewed',
  'item-based',
  'popular',
  'sponsored',
])
const NAMED =
  'section[aria-label], aside[aria-label], ul[aria-label], ol[aria-label], div[aria-label]'
/** Elements looked at between two pauses. */
const SLICE = 60

/** Finds the blocks of a page; yields between slices, so that the caller can wait for idle time. */
export function* findBlocks(root: ParentNode): Generator<void, Block[]> {
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
  return withOwnElements(withoutTwins(blocks))
}

function isInside(element: Element, taken: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, up = 0; at && up < 8; at = at.parentElement, up++)
    if (taken.has(at)) return true
  return false
}

function* blockUnder(heading: Heading, next: readonly Heading[]): Generator<void, Block | null> {
  // Badges ("Bestseller") and product names inside a tile are no headings of a block.
  if (isTileAmongTiles(heading.element)) return null
  const least = leastTiles(heading)
  const most = !heading.strong && isBadge(heading.grade) ? MAX_BADGE_CLIMB : MAX_CLIMB
  let scope = heading.element.parentElement
  for (let up = 0; scope && up < most && !isPage(scope); up++, scope = scope.parentElement) {
    yield
    const tiles = findTiles(scope, heading.element, up < 3 ? least : Math.max(2, least))
    if (!tiles) continue
    if (hasHeadingBetween(heading.element, next, tiles)) break
    return accept(heading, scope, tiles)
  }
  return emptyBlock(heading)
}

/** A phrase may stand over one product; a single word or a plain title promises a list. */
function leastTiles({ grade, weight }: Heading): number {
  if (grade === null) return 3
  return grade === 'content' || weight < 2 ? 2 : 1
}

function accept(heading: Heading, element: Element, tiles: Tiles): Block | null {
  const count = tiles.elements.length
  // A list under a plain title says nothing of how it was chosen; only a recommender's mark makes it a block.
  if (heading.grade === null && (tiles.priced * 2 < count || vendorAround(element) === null))
    return null
  // Most shops' every list is "new", "offers" or "categories": products must show, or the phrase be a sentence.
  const shows = tiles.priced * 2 >= count && tiles.priced > 1
  if (heading.grade === 'editorial' && (count < 3 || heading.element.tagName === 'H1')) return null
  if (heading.grade === 'editorial' && !shows && heading.weight < 3) return null
  return {
    element,
    heading: heading.text,
    grade: heading.grade ?? 'unknown',
    tiles: tiles.elements,
    vendor: vendorAround(element),
    because: ['heading', 'tiles'],
    why: whyInside(element),
  }
}

/** A heading whose tiles come by script later: nothing else of weight stands beside it. */
function emptyBlock(heading: Heading): Block | null {
  if (heading.grade === null || !COMES_LATER.has(heading.grade)) return null
  // One word ("Accessories"), or "popular" and "ad" in a label, is too little to promise products that are not there yet.
  if (heading.weight < 2 && (!heading.strong || heading.grade === 'item-based')) return null
  if (!heading.strong && (isBadge(heading.grade) || isOneOfStrip(heading.element))) return null
  const scope = heading.element.parentElement
  if (!scope || (heading.grade !== 'for-you' && isSwitchedOff(heading.element))) return null
  const rest = plainText(scope, 2000).length - heading.text.length
  const next = heading.element.nextElementSibling
  const room = next ? plainText(next, 400).length <= MAX_EMPTY_TEXT : rest <= MAX_EMPTY_TEXT
  if (!room || scope.closest('article p, li')) return null
  return {
    element: scope,
    heading: heading.text,
    grade: heading.grade,
    tiles: [],
    vendor: vendorAround(scope),
    because: ['heading'],
    why: whyInside(scope),
  }
}

/** Hidden in its own markup: a title that waits for tiles which may never come. */
function isSwitchedOff(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++)
    if (at.matches('[hidden], [style*="display:none" i], [style*="display: none" i]')) return true
  return false
}

/** One of several short labels side by side: what switches between parts of the page. */
function isOneOfStrip(element: Element): boolean {
  let at: Element | null = element
  for (let up = 0; at?.parentElement && up < 2; up++, at = at.parentElement) {
    const one = at
    const others = [...at.parentElement.children].filter(
      child => child !== one && isAlike(child, one) && plainText(child, 41).length <= 40,
    )
    if (others.length > 1) return true
  }
  return false
}

function isPage(element: Element): boolean {
  return element.tagName === 'BODY' || element.tagName === 'HTML'
}

/** Grades whose words are badges as often as headings. */
const isBadge = (grade: BlockGrade | null) => grade === 'popular' || grade === 'sponsored'

/** Whether another heading stands between this one and its tiles: then they are the other's. */
function hasHeadingBetween(heading: Element, next: readonly Heading[], tiles: Tiles): boolean {
  const [first] = tiles.elements
  if (!first) return false
  return next.some(({ element: other, strong, grade }) => {
    if (!strong && (grade === null || !isBarrier(other))) return false
    if (heading.contains(other) || other.contains(heading) || first.contains(other)) return false
    return (
      (first.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
      !other.contains(first)
    )
  })
}

function vendorAround(element: Element): string | null {
  const marks = knownMarks().blocks.filter(({ vendor }) => vendor)
  const around = marks.find(({ selector }) => element.closest(selector))
  const inside = () => marks.find(({ selector }) => element.querySelector(selector))
  return (around ?? inside())?.vendor ?? null
}

function whyInside(element: Element): string | null {
  for (const control of element.querySelectorAll('a, button, [role="button"], summary, [title]')) {
    const label = `${plainText(control, 120)} ${control.getAttribute('aria-label') ?? ''} ${control.getAttribute('title') ?? ''}`
    if (label.length < 300 && asksWhy(label)) return label.trim().slice(0, 160)
  }
  return null
}

/** Lists whose heading only a screen reader is told. */
function* addNamed(root: ParentNode, blocks: Block[]): Generator<void> {
  for (const element of root.querySelectorAll(NAMED)) {
    const heading = element.getAttribute('aria-label')?.trim().slice(0, 160) ?? ''
    const sense = gradeHeading(heading)
    if (!sense || sense.weight < 2 || !isSaid(sense) || sense.sense === 'editorial') continue
    if (isKnown(element, blocks) || isInFurniture(element)) continue
    yield
    const tiles = findTiles(element, null, 2)
    if (!tiles) continue
    blocks.push({
      element,
      heading,
      grade: sense.sense,
      tiles: tiles.elements,
      vendor: vendorAround(element),
      because: ['label', 'tiles'],
      why: whyInside(element),
    })
  }
}

function* addMarked(root: ParentNode, blocks: Block[]): Generator<void> {
  // Many quick walks with pauses: one for all selectors at once is a long task on large pages.
  for (const mark of knownMarks().blocks) {
    yield
    for (const element of root.querySelectorAll(mark.selector)) {
      if (isKnown(element, blocks) || isInFurniture(element)) continue
      const tiles = findTiles(element, null, 1)
      if (!tiles) continue
      blocks.push({
        element,
        heading: '',
        grade: mark.grade,
        tiles: tiles.elements,
        vendor: mark.vendor,
        because: [`markup:${mark.selector}`.slice(0, 160), 'tiles'],
        why: whyInside(element),
      })
    }
  }
}

const isKnown = (element: Element, known: readonly Block[]) =>
  known.some(block => block.element.contains(element) || element.contains(block.element))

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
