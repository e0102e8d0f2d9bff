// Times of keys and sizes of requests, side by side in memory; only that somebody follows every key is logged.
import type { NetworkSignal } from '../gatherers/network/network-signal'
import { isThirdParty } from '../gatherers/network/registrable-domain'
import { redactUrl } from '../gatherers/redaction/redact-url'
import { findKeyFollowers, shapeOf } from '../gatherers/typing/key-followers'
import { attributeHost } from '../knowledge/attribute'
import type { Event } from '../schema/event'
import type { VisitParts, VisitState } from './visit-state'

const MAX_KEYS = 200
const MAX_SENDINGS = 400
/** Pages, their looks and what they show are not sent because of a key. */
const SENT: readonly NetworkSignal['resource'][] = [
  'fetch',
  'beacon',
  'image',
  'websocket',
  'other',
]

export function noteKeys({ typing }: VisitState, keys: readonly number[]): void {
  typing.keys = [...typing.keys, ...keys].slice(-MAX_KEYS)
}

/** Takes down one request to another company: when, where to, how large. */
export function noteSending(
  { typing, visit }: VisitState,
  { url, method, at, resource, bodyBytes, initiator }: NetworkSignal,
): void {
  if (!SENT.includes(resource) || method === 'OPTIONS' || !URL.canParse(url)) return
  const address = new URL(url)
  if (!isThirdParty(address.hostname, visit.site)) return
  const size = url.length + (bodyBytes ?? 0)
  const shape = shapeOf(method, address)
  typing.sendings.push({ at, to: address.hostname, shape, size, script: initiator })
  if (typing.sendings.length > MAX_SENDINGS) typing.sendings.shift()
}

/** An event for each recipient that turned out to follow every key, once a visit. */
export function keyEvents(
  { typing, visit }: VisitState,
  { newId, now, salt }: VisitParts,
): Event[] {
  if (typing.keys.length === 0) return []
  return findKeyFollowers(typing.keys, typing.sendings).flatMap(follower => {
    const to = follower.to.slice(0, 253)
    if (typing.told.has(to)) return []
    typing.told.add(to)
    return [
      {
        id: newId(),
        visit: visit.id,
        at: now(),
        vendor: attributeHost(to)?.vendor ?? null,
        type: 'recorder' as const,
        script: follower.script ? redactUrl(follower.script, salt) : null,
        facts: { keys: follower.keys, keyUploads: follower.followed },
        to,
      },
    ]
  })
}
