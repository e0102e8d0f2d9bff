import { browser } from 'wxt/browser'
import { PLAIN_MARK } from '../gatherers/page-world/twin-storage/is-stranger'

export interface PageFacts {
  /** The tab-bound rule reached this document: a service worker of the person's would have kept it away. */
  isMarked: boolean
  text: string
}

/** Looks at a loaded page: is it marked, and what does it say. Null where no script may run. */
export async function lookAt(tabId: number): Promise<PageFacts | null> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId }, func: factsOf, args: [Date.parse(PLAIN_MARK)] })
    .catch(() => [])
  return answer?.result ?? null
}

/** Runs in the page. */
function factsOf(plainMark: number): PageFacts {
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
