// What makes a tab a stranger's: no cookie goes out or comes in, and each document carries a mark, so that the script that
// empties its storage knows it before the page's first script (FACTS).
import { browser } from 'wxt/browser'
import { DOCUMENT_TYPES, RESOURCE_TYPES } from '../gatherers/network/resource-types'
import { PLAIN_MARK } from '../gatherers/page-world/twin-storage/is-stranger'

export const STORAGE_FILE = '/content-scripts/twin-storage.js'
const SCRIPT = 'twin-storage'
const STRIPS = 7001
const MARKS_PLAIN = 7002

const removed = (header: string) => ({ header, operation: 'remove' as const })

/** From now on these tabs send and keep no cookie, and their pages find an empty storage. */
export async function strip(tabIds: number[]): Promise<void> {
  const server = { operation: 'append' as const, value: 'vitrine;desc=twin' }
  const modified = { operation: 'set' as const, value: PLAIN_MARK }
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [STRIPS, MARKS_PLAIN],
    addRules: [
      {
        id: STRIPS,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [removed('cookie')],
          responseHeaders: [removed('set-cookie'), { header: 'server-timing', ...server }],
        },
        condition: { tabIds, resourceTypes: [...RESOURCE_TYPES] },
      },
      {
        // Server timing is shown to secure pages only; the date of last change to all.
        id: MARKS_PLAIN,
        action: {
          type: 'modifyHeaders',
          responseHeaders: [{ header: 'last-modified', ...modified }],
        },
        condition: { tabIds, urlFilter: '|http://', resourceTypes: [...DOCUMENT_TYPES] },
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

/** Takes rules and script back. Safe to call at any time. */
export async function unstrip(): Promise<void> {
  await unregister()
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [STRIPS, MARKS_PLAIN] })
}

async function unregister(): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }).catch(() => undefined)
}
