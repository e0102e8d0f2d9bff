// Background tabs for a twin test: the strangers' are stripped of cookies by a session rule bound to them, and marked,
// so that the script that empties their storage knows them before the page's first script (FACTS). The person's own tab
// is left alone. It once had copies of cookies and storage, and nothing of it was kept: a shop that gives a new session
// key at every page, by Set-Cookie or into storage, then took the person's old one for stolen and logged them out.
import { browser } from 'wxt/browser'

export const STORAGE_FILE = '/content-scripts/twin-storage.js'
const SCRIPT = 'twin-storage'
const STRANGERS_RULE = 7001
/** What is open, for a worker that starts after one was killed in the middle. */
const OPEN = 'twin-tabs'

const KINDS = [
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
] as const

export interface TwinTabs {
  own: number
  strangers: number[]
}

/** Opens empty, muted tabs behind the person's; nothing is loaded in them yet. */
export async function openTabs(strangers: number): Promise<TwinTabs> {
  const opened: number[] = []
  for (let at = 0; at <= strangers; at += 1) {
    const { id } = await browser.tabs.create({ url: 'about:blank', active: false })
    if (id === undefined) continue
    opened.push(id)
    await browser.storage.session.set({ [OPEN]: opened })
    await browser.tabs.update(id, { muted: true })
  }
  const [own = -1, ...rest] = opened
  await hold(rest)
  return { own, strangers: rest }
}

/** From now on the strangers' tabs send and keep no cookie, and their pages find an empty storage. */
async function hold(strangers: number[]): Promise<void> {
  const header = (name: string) => ({ header: name, operation: 'remove' as const })
  const mark = {
    header: 'server-timing',
    operation: 'append' as const,
    value: 'vitrine;desc=twin',
  }
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [STRANGERS_RULE],
    addRules: [
      {
        id: STRANGERS_RULE,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [header('cookie')],
          responseHeaders: [header('set-cookie'), mark],
        },
        condition: { tabIds: strangers, resourceTypes: [...KINDS] },
      },
    ],
  })
  await unregister()
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: [STORAGE_FILE],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
      world: 'MAIN',
      persistAcrossSessions: false,
    },
  ])
}

/** The tabs that a twin test has open, also one whose worker was killed; null where none is under way. */
export async function openTwinTabs(): Promise<number[] | null> {
  const open: unknown = (await browser.storage.session.get(OPEN))[OPEN]
  return Array.isArray(open) ? open.filter(tab => typeof tab === 'number') : null
}

/** Closes whatever a twin test has open and takes its rule back. Safe to call at any time. */
export async function closeTabs(): Promise<void> {
  const open = await openTwinTabs()
  if (!open) return
  for (const tab of open) await browser.tabs.remove(tab).catch(() => undefined)
  // What a closing page still sends must not carry cookies.
  await pause(500)
  await unregister()
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [STRANGERS_RULE] })
  await browser.storage.session.remove(OPEN)
}

async function unregister(): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }).catch(() => undefined)
}

export interface PageFacts {
  /** The tab-bound rule reached this document: a service worker of the person's would have kept it away. */
  isMarked: boolean
  text: string
}

/** Looks at a loaded page: is it marked, and what does it say. Null where no script may run. */
export async function lookAt(tabId: number): Promise<PageFacts | null> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId }, func: factsOf })
    .catch(() => [])
  return answer?.result ?? null
}

/** Runs in the page. */
function factsOf(): PageFacts {
  const [load] = performance.getEntriesByType('navigation')
  // Only this entry type is asked for.
  const timings = (load as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
  return {
    isMarked: timings.some(({ name, description }) => name === 'vitrine' && description === 'twin'),
    // biome-ignore lint/performance/useDomNodeTextContent: as shown; textContent joins paragraphs and holds scripts
    text: (document.body?.innerText ?? '').slice(0, 60_000),
  }
}

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
