// A tile is one product (or article) of a block: a link with a picture or a price, among siblings like itself.
import { plainText } from './plain-text'

/** One group of sibling tiles. */
export interface Tiles {
  elements: Element[]
  /** Tiles that show a price. */
  priced: number
}

const PICTURE = 'img, picture, video, [style*="background-image"], [data-src], [data-bg], svg image'
const MONEY =
  /(?:[$€£¥₹₽₩₺₴₪฿₫₸]|\b(?:usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|czk|huf|ron|lei|kr|rs|aed|sar|nt|hk|r)\b\.?)\s{0,2}\d|\d\s{0,2}(?:[€£¥₽₩₺₴₪฿₫₸$]|,-|(?:kr|zł|kč|ft|lei|ron|eur|chf|sek|nok|dkk|pln|czk|huf|руб|р\.|тг|лв|kn|грн|円|元|원|บาท)(?![\p{L}]))/iu
/** A block's container has more words than this; a tile does not. */
const MAX_TILE_TEXT = 900
const MAX_TILE_LINKS = 5
const MAX_LINKS = 300

/** Path of a link that leads to another page, else null. */
export function linkPath(link: Element): string | null {
  const href = link.getAttribute('href')?.trim() ?? ''
  if (href === '' || href.startsWith('#') || /^(javascript|mailto|tel):/i.test(href)) return null
  return href.replace(/[?#].*$/, '').replace(/\/$/, '') || href
}

/** Whether a text shows an amount of money. */
export const showsMoney = (text: string): boolean => MONEY.test(text)

/** Different pages that an element links to. */
function linkedPaths(element: Element): Set<string> {
  const paths = new Set<string>()
  const own = element.matches('a[href]') ? linkPath(element) : null
  if (own) paths.add(own)
  for (const link of element.querySelectorAll('a[href]')) {
    const path = linkPath(link)
    if (path) paths.add(path)
    if (paths.size > MAX_TILE_LINKS) break
  }
  return paths
}

// One answer an element and look: every heading climbs through the same ancestors again.
let known = new WeakMap<Element, boolean>()
let paths = new WeakMap<Element, string | null>()

/** Forgets what earlier looks said of elements; pages change under the same nodes. */
export function forgetTiles(): void {
  known = new WeakMap()
  paths = new WeakMap()
}

/** Whether an element alone could be a tile. */
export function looksLikeTile(element: Element): boolean {
  const before = known.get(element)
  if (before !== undefined) return before
  const answer = judgeTile(element)
  known.set(element, answer)
  return answer
}

function judgeTile(element: Element): boolean {
  const paths = linkedPaths(element)
  if (paths.size === 0 || paths.size > MAX_TILE_LINKS) return false
  const text = plainText(element, MAX_TILE_TEXT + 1)
  if (text.length > MAX_TILE_TEXT) return false
  return element.querySelector(PICTURE) !== null || (text.length > 0 && showsMoney(text))
}

/**
 * Whether an element stands inside a tile among others of its like. Small blocks side by side look like tiles, too, but
 * hold tiles of their own under the element.
 */
export function isTileAmongTiles(element: Element): boolean {
  let at: Element | null = element
  for (let up = 0; at?.parentElement && up < 6; up++, at = at.parentElement) {
    if (!looksLikeTile(at)) continue
    const like: Element = at
    const isAmong = [...at.parentElement.children].some(
      sibling => sibling !== like && isAlike(sibling, like) && looksLikeTile(sibling),
    )
    if (isAmong && !holdsTiles(like, element)) return true
  }
  return false
}

/** Whether two elements are of one make: tag, and most class names. */
export function isAlike(one: Element, other: Element): boolean {
  if (one.tagName !== other.tagName) return false
  const [few, many] = [one.classList, other.classList].sort((a, b) => a.length - b.length)
  if (!few || !many || few.length === 0) return few?.length === many?.length
  const shared = [...few].filter(word => many.contains(word)).length
  return shared * 2 >= few.length
}

/** Tiles tell what they show; a tile's own swatches and thumbnails do not. */
function holdsTiles(element: Element, heading: Element): boolean {
  const tiles = findTiles(element, heading, 2)?.elements ?? []
  const telling = tiles.filter(tile => plainText(tile, 40).length >= 8)
  return tiles.length > 1 && telling.length * 2 > tiles.length
}

/** The first page that a tile leads to. */
export function firstPath(tile: Element): string | null {
  const before = paths.get(tile)
  if (before !== undefined) return before
  const [path = null] = linkedPaths(tile)
  paths.set(tile, path)
  return path
}

/**
 * The first group of tiles in `container` after `heading` (or anywhere, when null): siblings of one tag that lead
 * to different pages. `least` is the smallest group that counts; 1 accepts a lone tile.
 */
export function findTiles(
  container: Element,
  heading: Element | null,
  least: number,
): Tiles | null {
  const tried = new Set<Element>()
  let lone: Element | null = null
  let seen = 0
  for (const link of container.querySelectorAll('a[href]')) {
    if (seen++ > MAX_LINKS) break
    if (linkPath(link) === null) continue
    if (heading && (heading.contains(link) || !follows(heading, link))) continue
    for (let tile: Element = link; tile !== container; ) {
      const parent: Element | null = tile.parentElement
      if (!parent || tried.has(parent)) break
      tried.add(parent)
      const group = siblingTiles(parent, tile, heading)
      if (group.length >= Math.max(2, least)) return { elements: group, priced: countPriced(group) }
      if (least === 1 && !lone && looksLikeTile(tile)) lone = tile
      if (parent === container) break
      tile = parent
    }
  }
  return lone ? { elements: [lone], priced: countPriced([lone]) } : null
}

function siblingTiles(parent: Element, like: Element, heading: Element | null): Element[] {
  const group = [...parent.children].filter(
    child =>
      child.tagName === like.tagName &&
      (!heading || (!child.contains(heading) && follows(heading, child))) &&
      looksLikeTile(child),
  )
  const pages = new Set(group.map(firstPath))
  return pages.size >= 2 ? group : []
}

function countPriced(tiles: readonly Element[]): number {
  return tiles.filter(tile => showsMoney(plainText(tile, MAX_TILE_TEXT))).length
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
