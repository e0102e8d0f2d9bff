// Blocks by what a person sees (a heading over tiles), and by marks where there is no heading.

import { asksWhy } from '../../knowledge/lexicons/classify-label'
import { gradeHeading } from '../../knowledge/lexicons/grade-heading'
import type { BlockGrade } from '../../schema/event'
import { findTiles, forgetTiles, looksLikeTile, type Tiles } from './find-tiles'
import { knownMarks } from './known-marks'
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

interface Heading {
  element: Element
  text: string
  /** `h1`–`h6` or `role=heading`; else only a known phrase makes it a heading. */
  strong: boolean
  grade: BlockGrade | null
  /** Words of the phrase that graded it; 0 for none. */
  weight: number
}

const STRONG = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const WEAK =
  'div, span, p, strong, b, legend, dt, header, td, th, center, font, label, button[aria-expanded], [role="tab"], a[href^="#"]'
/** Where headings are the shop's menus, not blocks. */
const MENU =
  'nav, [role="navigation"], [role="menu"], [role="menubar"], menu, select, option, [class*="mega-menu"], [class*="megamenu"], [class*="breadcrumb"], [class*="main-menu"], [class*="mobile-menu"], [class*="nav-menu"], [class*="dropdown-menu"], [class*="drawer__menu"], [class*="flyout"], [class*="submenu"], [class*="sub-menu"], body > header, #header, [class*="site-header"]'
const MAX_HEADING = 160
const MAX_CLIMB = 7
/** A heading that stands over more prose than this, with no tiles, belongs to an article. */
const MAX_EMPTY_TEXT = 220
/** Grades that a heading alone can carry before its tiles have come. */
const COMES_LATER: ReadonlySet<string> = new Set([
  'for-you',
  'recently-viewed',
  'item-based',
  'popular',
  'sponsored',
])
/** Elements looked at between two pauses. */
const SLICE = 60

/** Finds the blocks of a page; yields between slices, so that the caller can wait for idle time. */
export function* findBlocks(root: ParentNode): Generator<void, Block[]> {
  forgetTiles()
  const blocks: Block[] = []
  const taken = new Set<Element>()
  let steps = 0
  for (const element of root.querySelectorAll(`${STRONG}, ${WEAK}`)) {
    if (++steps % SLICE === 0) yield
    const heading = readHeading(element)
    if (!heading || isInside(element, taken)) continue
    const block = heading && blockUnder(heading)
    if (!block) continue
    const first = block.tiles[0]
    if (first && taken.has(first)) continue
    for (const tile of block.tiles) taken.add(tile)
    blocks.push(block)
  }
  yield
  for (const block of markedBlocks(root, blocks)) blocks.push(block)
  return blocks
}

function readHeading(element: Element): Heading | null {
  const strong = element.matches(STRONG)
  const text = strong ? plainText(element, MAX_HEADING + 1) : ownText(element)
  if (text.length < 2 || text.length > MAX_HEADING || !/\p{L}/u.test(text)) return null
  const sense = gradeHeading(text)
  const known = sense !== null && isSaid(sense)
  if (!strong && !known) return null
  if (element.closest(MENU)) return null
  const link = element.parentElement?.closest('a[href], button:not([aria-expanded])')
  if (link && !link.closest(STRONG)) return null
  return {
    element,
    text,
    strong,
    grade: known ? sense.sense : null,
    weight: known ? sense.weight : 0,
  }
}

/** A phrase must be most of what a heading says: "popular" in a product's name is no claim. */
function isSaid(sense: { weight: number; coverage: number; words: number }): boolean {
  if (sense.weight === 1) return sense.coverage >= 0.5 && sense.words <= 3
  return sense.coverage >= (sense.words > 8 ? 0.3 : 0.4)
}

function ownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? ''
    if (text.length > MAX_HEADING * 3) break
  }
  return text.replace(/\s+/g, ' ').trim()
}

function isInside(element: Element, taken: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, up = 0; at && up < 8; at = at.parentElement, up++)
    if (taken.has(at)) return true
  return false
}

function blockUnder(heading: Heading): Block | null {
  if (isInTile(heading.element)) return null
  const least = heading.grade === null ? 3 : heading.grade === 'content' ? 2 : 1
  let scope = heading.element.parentElement
  for (let up = 0; scope && up < MAX_CLIMB && !isPage(scope); up++, scope = scope.parentElement) {
    const tiles = findTiles(scope, heading.element, up < 3 ? least : Math.max(2, least))
    if (!tiles) continue
    if (hasHeadingBetween(scope, heading.element, tiles)) break
    return accept(heading, scope, tiles)
  }
  return emptyBlock(heading)
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
  // One word, or "popular" and "ad" in a label, is too little to promise products that are not there yet.
  if (heading.weight < 2 && !heading.strong) return null
  if (!heading.strong && (heading.grade === 'popular' || heading.grade === 'sponsored')) return null
  const scope = heading.element.parentElement
  if (!scope) return null
  const rest = plainText(scope, 2000).length - heading.text.length
  const next = heading.element.nextElementSibling
  const room = next ? plainText(next, 400).length <= MAX_EMPTY_TEXT : rest <= MAX_EMPTY_TEXT
  if (!room || scope.closest('article p, li a, footer ul')) return null
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

function isPage(element: Element): boolean {
  return element.tagName === 'BODY' || element.tagName === 'HTML'
}

/** Badges ("Bestseller") and product names inside a tile are no headings of a block. */
function isInTile(element: Element): boolean {
  let at: Element | null = element
  for (let up = 0; at?.parentElement && up < 6; up++, at = at.parentElement) {
    if (!looksLikeTile(at)) continue
    const like = at
    const siblings = [...at.parentElement.children].filter(
      sibling => sibling !== like && sibling.tagName === like.tagName && looksLikeTile(sibling),
    )
    if (siblings.length > 0) return true
  }
  return false
}

function hasHeadingBetween(scope: Element, heading: Element, tiles: Tiles): boolean {
  const [first] = tiles.elements
  if (!first) return false
  for (const other of scope.querySelectorAll(STRONG)) {
    if (other === heading || heading.contains(other) || other.contains(heading)) continue
    const after = heading.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING
    const before = first.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING
    if (after && before && !first.contains(other) && plainText(other, 40).length > 1) return true
  }
  return false
}

function vendorAround(element: Element): string | null {
  for (const mark of knownMarks().blocks)
    if (mark.vendor && element.closest(mark.selector)) return mark.vendor
  for (const mark of knownMarks().blocks)
    if (mark.vendor && element.querySelector(mark.selector)) return mark.vendor
  return null
}

function whyInside(element: Element): string | null {
  for (const control of element.querySelectorAll('a, button, [role="button"], summary, [title]')) {
    const label = `${plainText(control, 120)} ${control.getAttribute('aria-label') ?? ''} ${control.getAttribute('title') ?? ''}`
    if (label.length < 300 && asksWhy(label)) return label.trim().slice(0, 160)
  }
  return null
}

function* markedBlocks(root: ParentNode, known: readonly Block[]): Generator<Block> {
  for (const mark of knownMarks().blocks) {
    for (const element of root.querySelectorAll(mark.selector)) {
      if (known.some(block => block.element.contains(element) || element.contains(block.element)))
        continue
      if (element.closest(MENU)) continue
      const tiles = findTiles(element, null, 1)
      if (!tiles) continue
      yield {
        element,
        heading: '',
        grade: mark.grade,
        tiles: tiles.elements,
        vendor: mark.vendor,
        because: [`markup:${mark.selector}`.slice(0, 160), 'tiles'],
        why: whyInside(element),
      }
    }
  }
}
