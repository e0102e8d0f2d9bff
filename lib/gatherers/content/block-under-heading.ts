// What a person takes for a block: a heading over tiles, or over room for tiles that come by script.
import type { BlockGrade } from '../../schema/block-grade'
import { type Block, vendorAround, whyInside } from './block'
import { type Heading, isBarrier } from './block-heading'
import { findTiles, isAlike, isTileAmongTiles, type Tiles } from './find-tiles'
import { plainText } from './plain-text'

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
/** The block that a heading stands over, or null; `next` are the headings that follow it. */
export function* blockUnder(
  heading: Heading,
  next: readonly Heading[],
): Generator<void, Block | null> {
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
