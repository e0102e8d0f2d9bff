// A page deletes a cookie by letting it expire; the browser tells that apart from a removal by the person ("explicit").
import { type Browser, browser } from 'wxt/browser'
import type { EventOf } from '../../schema/event'
import { isIdentifierLike } from '../redaction/entropy'
import { redactName } from '../redaction/redact-name'
import { saltedHash } from '../redaction/salted-hash'

type Removed = Pick<Browser.cookies.Cookie, 'name' | 'value' | 'domain' | 'partitionKey'>

/**
 * Tells of each cookie that the person (or a tool of theirs) deletes. Not in Firefox, whose `explicit` also covers
 * pages that delete their own. Call it synchronously at worker start.
 */
export function watchDeletedCookies(told: (cookie: Removed) => void): void {
  if (import.meta.env.FIREFOX) return
  browser.cookies.onChanged.addListener(({ removed, cause, cookie }) => {
    // Store 0 is the profile's own; private windows are never logged.
    if (removed && cause === 'explicit' && cookie.storeId === '0') told(cookie)
  })
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
