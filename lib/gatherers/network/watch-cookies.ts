// A page deletes a cookie by letting it expire; the browser tells that apart from a removal by the person ("explicit").
import { type Browser, browser } from 'wxt/browser'
import type { EventOf } from '../../schema/event'
import { isIdentifierLike } from '../redaction/entropy'
import { redactName } from '../redaction/redact-name'
import { saltedHash } from '../redaction/salted-hash'

type Removed = Pick<Browser.cookies.Cookie, 'name' | 'value' | 'domain' | 'partitionKey'>

/**
 * While a page loads nobody deletes cookies, and it writes many: each would cost browser and worker 0.7 ms of CPU, more
 * than all else that is done about it, and no filter can be given. Well under the 30 s after which a worker is ended.
 */
const REST_MS = 10_000

/**
 * Tells of each cookie that the person (or a tool of theirs) deletes; not for ten seconds after each call of what it
 * returns, when a page begins to load. Not in Firefox, whose `explicit` also covers pages that delete their own. Call it
 * synchronously at worker start.
 */
export function watchDeletedCookies(told: (cookie: Removed) => void): () => void {
  if (import.meta.env.FIREFOX) return () => undefined
  const { onChanged } = browser.cookies
  const listen = ({ removed, cause, cookie }: Browser.cookies.CookieChangeInfo) => {
    // Store 0 is the profile's own; private windows are never logged.
    if (removed && cause === 'explicit' && cookie.storeId === '0') told(cookie)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  onChanged.addListener(listen)
  return () => {
    if (timer === undefined) onChanged.removeListener(listen)
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      onChanged.addListener(listen)
    }, REST_MS)
  }
}

/** The deletion as an event of `visit`; null when the value singles nobody out. */
export function deletionEvent(
  { name, value, domain, partitionKey }: Removed,
  visit: { id: string; url: string },
  { salt, now, newId }: { salt: string; now(): number; newId(): string },
): EventOf<'storage'> | null {
  if (!isIdentifierLike(value, visit.url)) return null
  return {
    id: newId(),
    visit: visit.id,
    at: now(),
    vendor: null,
    type: 'storage',
    area: 'cookie',
    op: 'delete',
    name: redactName(name.slice(0, 120)),
    domain: domain.slice(0, 253),
    via: 'http',
    setter: null,
    thirdParty: false,
    partitioned: partitionKey !== undefined,
    lifetimeDays: null,
    length: 0,
    bits: 0,
    hash: saltedHash(salt, value),
  }
}
