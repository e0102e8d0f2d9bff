// The map of the page: drawn when the person asks, by a script that is put into the page then and not before.
import { browser } from 'wxt/browser'
import { MAP_KEY, type MapCount, type MappedBlock } from '../page-map/mapped-block'

const MAP_FILE = '/page-map.js'

/** Draws the blocks on the tab's page, in place of a map that stands there; null where the script could not run. */
export async function drawOnPage(
  tabId: number,
  blocks: readonly MappedBlock[],
): Promise<MapCount | null> {
  await askPage(tabId, true)
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: leaveBlocks,
    args: [MAP_KEY, [...blocks]],
  })
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [MAP_FILE],
  })
  return countFrom(answer?.result)
}

/** How many blocks the map on the tab's page outlines, null when there is none; takes it away if `hide`. */
export async function askPage(tabId: number, hide: boolean): Promise<MapCount | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: askMap,
    args: [MAP_KEY, hide],
  })
  return countFrom(answer?.result)
}

function countFrom(result: unknown): MapCount | null {
  const { outlined, lost }: { outlined?: unknown; lost?: unknown } = Object(result)
  return typeof outlined === 'number' && typeof lost === 'number' ? { outlined, lost } : null
}

// Both run in the page's frame, from their text alone: nothing outside of them is there.
function leaveBlocks(key: string, blocks: MappedBlock[]): void {
  Object.assign(globalThis, { [key]: { blocks } })
}

function askMap(key: string, hide: boolean): unknown {
  const map: { count?: unknown; hide?: () => void } | undefined = Reflect.get(globalThis, key)
  if (hide) map?.hide?.()
  return map?.count ?? null
}
