import { browser } from 'wxt/browser'
import { PLAIN_MARK } from '../gatherers/page-world/twin-storage/is-stranger'
import { isStrangersStore, storeOf } from './containers'
import type { Rung } from './rungs'

export interface PageFacts {
  /** Nothing of the person's state can have reached this document. */
  isApart: boolean
  text: string
}

/** Looks at a loaded page: is it a stranger's on that rung, and what does it say. Null where no script may run. */
export async function lookAt(tabId: number, rung: Rung): Promise<PageFacts | null> {
  const read = await readPage(tabId)
  if (!read) return null
  const isApart = rung === 'container' ? await isContained(tabId) : read.isMarked
  return { isApart, text: read.text }
}

/** A container has service workers and storage of its own: a document in it needs no mark. */
async function isContained(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => ({}))
  return isStrangersStore(storeOf(tab))
}

interface Read {
  /** The tab-bound rule reached this document: a service worker of the person's would have kept it away. */
  isMarked: boolean
  text: string
}

async function readPage(tabId: number): Promise<Read | null> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId }, func: factsOf, args: [Date.parse(PLAIN_MARK)] })
    .catch(() => [])
  return answer?.result ?? null
}

/** Runs in the page. */
function factsOf(plainMark: number): Read {
  const [load] = performance.getEntriesByType('navigation')
  // Only this entry type is asked for.
  const timings = (load as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
  const isTimed = timings.some(
    ({ name, description }) => name === 'vitrine' && description === 'twin',
  )
  return {
    isMarked: isTimed || new Date(document.lastModified).getTime() === plainMark,
    // biome-ignore lint/performance/useDomNodeTextContent: as shown; textContent joins paragraphs and holds scripts
    text: (document.body?.innerText ?? '').slice(0, 60_000),
  }
}
