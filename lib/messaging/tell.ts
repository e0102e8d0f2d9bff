// What content scripts say to the background: the sending half of @webext-core/messaging, in its words. The whole of it
// would be a sixth of what runs on every page.
import { browser } from 'wxt/browser'
import type { Protocol } from './protocol'

let count = 0

/** Sends to the background. @throws when nobody answers, or the one who answers fails. */
export async function tell<K extends keyof Protocol>(
  type: K,
  ...[data]: Parameters<Protocol[K]>
): Promise<ReturnType<Protocol[K]>> {
  const message = { id: count++, type, data, timestamp: Date.now() }
  // Only our own background hears it, and its answers are of the protocol's types.
  const answer: { res?: ReturnType<Protocol[K]>; err?: unknown } | undefined =
    await browser.runtime.sendMessage(message)
  if (!answer || answer.err != null) throw new Error(`no answer to ${type}`)
  return answer.res as ReturnType<Protocol[K]>
}
