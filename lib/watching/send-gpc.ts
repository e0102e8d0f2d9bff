// Global Privacy Control (w3c/gpc): a header on every request; the page hook learns of it from a response header.
import { browser } from 'wxt/browser'

const SEND = 1
const TELL_HOOK = 2

const ALL = [
  'main_frame',
  'sub_frame',
  'script',
  'stylesheet',
  'image',
  'font',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
] as const

/** Switches the signal on or off, for every tab, and across restarts. */
export async function sendGpc(isOn: boolean): Promise<void> {
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [SEND, TELL_HOOK],
    addRules: isOn
      ? [
          {
            id: SEND,
            action: {
              type: 'modifyHeaders',
              requestHeaders: [{ header: 'sec-gpc', operation: 'set', value: '1' }],
            },
            condition: { resourceTypes: [...ALL] },
          },
          {
            id: TELL_HOOK,
            action: {
              type: 'modifyHeaders',
              responseHeaders: [
                { header: 'server-timing', operation: 'append', value: 'vitrine;desc=gpc' },
              ],
            },
            condition: { resourceTypes: ['main_frame', 'sub_frame'] },
          },
        ]
      : [],
  })
}
