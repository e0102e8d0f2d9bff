// The page's own HTML cannot be fetched again; what it linked to at the first look, before it had loaded, stands for it.
import { linkPath } from './find-tiles'

export interface FirstLinks {
  /** Whether most of these tiles lead to pages that nothing linked to at first. */
  cameLater(tiles: readonly Element[]): boolean
}

const MOST = 5000

/** Notes what `document` links to now; a page that has loaded already tells nothing about what came later. */
export function noteFirstLinks(document: Document): FirstLinks {
  if (document.readyState === 'complete') return { cameLater: () => false }
  const paths = new Set<string>()
  for (const link of document.querySelectorAll('a[href]')) {
    const path = linkPath(link)
    if (path !== null) paths.add(path)
    if (paths.size >= MOST) break
  }
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
