// Global Privacy Control (w3c/gpc): a header on every request, and a property that scripts can read.
import { browser } from 'wxt/browser'
import { registerScripts } from './register-scripts'

const SEND = 1

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
    removeRuleIds: [SEND],
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
        ]
      : [],
  })
  await registerScripts()
}
