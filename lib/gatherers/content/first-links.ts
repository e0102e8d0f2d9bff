// The page's own HTML cannot be fetched again; what it linked to when it was parsed, or at the first look before it had
// loaded, stands for it.
import { linkPath } from './find-tiles'

export interface FirstLinks {
  /** Whether most of these tiles lead to pages that nothing linked to at first. */
  cameLater(tiles: readonly Element[]): boolean
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
export function noteFirstLinks(document: Document, parsed?: ReadonlySet<string>): FirstLinks {
  if (!parsed && document.readyState === 'complete') return { cameLater: () => false }
  const paths = parsed ?? linksNow(document)
  return {
    cameLater(tiles) {
      const fresh = tiles.filter(tile => {
        const link = tile.matches('a[href]') ? tile : tile.querySelector('a[href]')
        const path = link && linkPath(link)
        return path !== null && !paths.has(path)
      })
      return paths.size < MOST && tiles.length > 0 && fresh.length * 2 > tiles.length
    },
  }
}
