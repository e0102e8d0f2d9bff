// The page's own HTML cannot be fetched again; what it linked to when it was parsed, or at the first look before it had
// loaded, stands for it.
import type { Arrivals } from './arrivals'
import { linkPath } from './find-tiles'

export interface FirstLinks {
  /** Whether most of these tiles lead to pages that nothing linked to at first. */
  cameLater(tiles: readonly Element[]): boolean
  /** When a tile that was not there at first came, at the latest; null of one that was. */
  cameAt(tile: Element): number | null
}

const MOST = 5000

/** The pages that `document` links to now. */
export function linksNow(document: Document): Set<string> {
  const paths = new Set<string>()
  for (const link of document.querySelectorAll('a[href]')) {
    const path = linkPath(link)
    if (path !== null) paths.add(path)
    if (paths.size >= MOST) break
  }
  return paths
}

/**
 * Tells what came after `parsed`, the links of the page's own HTML; without them after those of now, and of a page that
 * has loaded already nothing.
 */
export function noteFirstLinks(
  document: Document,
  parsed?: ReadonlySet<string>,
  arrivals?: Arrivals,
): FirstLinks {
  if (!parsed && document.readyState === 'complete') return afterNavigation()
  const paths = parsed ?? linksNow(document)
  const startedAt = Date.now()
  const first: FirstLinks = {
    cameAt: tile => (first.cameLater([tile]) ? (arrivals?.of(linkIn(tile)) ?? startedAt) : null),
    cameLater(tiles) {
      const fresh = tiles.filter(tile => {
        const link = tile.matches('a[href]') ? tile : tile.querySelector('a[href]')
        const path = link && linkPath(link)
        return path !== null && !paths.has(path)
      })
      return paths.size < MOST && tiles.length > 0 && fresh.length * 2 > tiles.length
    },
  }
  return first
}

/** Nothing tells the page's own links from later ones but the time at which they came. */
export const afterNavigation = (arrivals?: Arrivals): FirstLinks => ({
  cameLater: () => false,
  cameAt: tile => arrivals?.of(linkIn(tile)) ?? null,
})

/** The link of a tile that was a frame before its goods came stands in it since then. */
const linkIn = (tile: Element): Element => tile.querySelector('a[href]') ?? tile
