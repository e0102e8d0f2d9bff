import { drawMap, type PageMap } from './draw-map'
import { MAP_KEY, type MapCount, type MappedBlock } from './mapped-block'

/** Takes the blocks that were left for it on the global object, draws them, and leaves the way to hide them there. */
export function startMap(view: Window): MapCount | null {
  // The only writer is the background (watching/show-map), a moment ago.
  const world = view as unknown as Record<string, { blocks?: MappedBlock[] } | PageMap | undefined>
  const left = world[MAP_KEY]
  delete world[MAP_KEY]
  if (!left || !('blocks' in left) || !left.blocks) return null
  const map = drawMap(view, left.blocks, () => {
    delete world[MAP_KEY]
  })
  world[MAP_KEY] = map
  return map.count
}
