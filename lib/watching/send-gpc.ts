// Global Privacy Control (w3c/gpc): a header on every request, and a property that scripts can read.
import { browser } from 'wxt/browser'
import { RESOURCE_TYPES } from '../gatherers/network/resource-types'
import { registerScripts } from './register-scripts'

const SEND = 1

/**
 * Switches the signal on or off, for every tab, and across restarts. Asked at every start of the worker, since the one
 * that heard of a change may have been killed before it acted; costs one look when nothing has changed.
 */
export async function sendGpc(isOn: boolean): Promise<void> {
  const rules = await browser.declarativeNetRequest.getDynamicRules()
  if (rules.some(({ id }) => id === SEND) === isOn) return
  // First, so that a rule in place says that the script is too.
  await registerScripts()
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
            condition: { resourceTypes: [...RESOURCE_TYPES] },
          },
        ]
      : [],
  })
}
