// What only our own pages may ask.
import type { RequestWatch } from '../../lib/gatherers/network/watch-requests'
import { onMessage } from '../../lib/messaging/protocol'
import { isPageSender } from '../../lib/messaging/sender'
import { registerScripts } from '../../lib/watching/register-scripts'
import { toldBlocks } from './page-map'
import type { Watch } from './start-watch'

const NOT_ASKED = { ok: false, reason: 'not asked by Vitrine' } as const

export function answerPages(ready: () => Promise<Watch>, requests: RequestWatch): void {
  onMessage('auditTab', async ({ data, sender }) => {
    if (!isPageSender(sender)) return NOT_ASKED
    return (await ready()).auditTab(data.tabId)
  })
  onMessage('compareTab', async ({ data, sender }) => {
    if (!isPageSender(sender)) return NOT_ASKED
    return (await ready()).twin.compare(data.tabId)
  })
  onMessage('pageMap', async ({ data, sender }) => {
    if (!isPageSender(sender)) return NOT_ASKED
    return (await ready()).pageMap(data.tabId, data.do)
  })
  onMessage('blocksOf', async ({ data, sender }) => {
    if (!isPageSender(sender)) return null
    await ready()
    return toldBlocks(data.visit)
  })
  onMessage('registerScripts', async ({ sender }) => {
    requests.renew()
    return { ok: isPageSender(sender) && (await registerScripts()) }
  })
  onMessage('deleteAll', async ({ sender }) =>
    isPageSender(sender) ? (await ready()).forget() : { ok: false },
  )
  onMessage('deleteSite', async ({ data, sender }) =>
    isPageSender(sender) ? (await ready()).forget(data.site) : { ok: false },
  )
  onMessage('importVisits', async ({ data, sender }) =>
    isPageSender(sender) ? (await ready()).importVisits(data) : NOT_ASKED,
  )
  onMessage('settle', async ({ sender }) => {
    if (!isPageSender(sender)) return { ok: false }
    await (await ready()).settle()
    return { ok: true }
  })
}
