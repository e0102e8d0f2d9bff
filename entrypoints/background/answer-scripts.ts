// What content scripts may say. Who said it is the browser's word, what was said is checked here; else nothing is taken.
import type { RequestWatch } from '../../lib/gatherers/network/watch-requests'
import {
  HelloMessage,
  parseBatch,
  SightedMessage,
  TypedMessage,
} from '../../lib/messaging/from-content'
import { onMessage } from '../../lib/messaging/protocol'
import { type ContentSender, contentSender } from '../../lib/messaging/sender'
import { isStrangersStore } from '../../lib/twin/containers'
import { noBadgeYet } from '../../lib/watching/badge'
import { readLayers } from '../../lib/watching/register-scripts'
import type { Watch } from './start-watch'

export function answerScripts(ready: () => Promise<Watch>, requests: RequestWatch): void {
  /** What a twin test's tabs report stays in memory; everything else goes to the log. */
  const doorOf = async ({ tab, store }: ContentSender) => {
    const { twin, visits } = await ready()
    return twin.views.has(tab) || isStrangersStore(store) ? twin.views : visits
  }

  onMessage('hello', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = HelloMessage.safeParse(data)
    if (!from || !parsed.success) return { mode: 'off' }
    if (from.frame === 0 && !parsed.data.soft) noBadgeYet(from)
    return (await doorOf(from)).hello(parsed.data, from)
  })
  onMessage('sighted', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = SightedMessage.safeParse(data)
    if (!from || !parsed.success) return { state: 'drop' }
    return (await doorOf(from)).sighted(parsed.data, from)
  })
  onMessage('batch', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = parseBatch(data)
    if (!from || !parsed) return { state: 'drop' }
    return (await doorOf(from)).batch(parsed, from)
  })
  onMessage('typed', async ({ data, sender }) => {
    const from = contentSender(sender)
    const parsed = TypedMessage.safeParse(data)
    if (!from || !parsed.success) return { ok: false }
    const ok = (await ready()).visits.typed(parsed.data, from)
    if (ok) requests.readHeaders(from.tab)
    return { ok }
  })
  onMessage('layers', async ({ sender }) => {
    const from = contentSender(sender)
    return { text: from ? await readLayers(from.tab, from.frame) : null }
  })
}
