import type { EventOf } from '../../schema/event'
import { isDeletion, parseCookie } from '../cookies/asked-cookie'
import { measureValue } from '../redaction/measure-value'
import { redactName } from '../redaction/redact-name'
import type { ReadingContext, RequestBase } from './reading-context'
import { isThirdParty } from './registrable-domain'

/** The storage event of one Set-Cookie header of an answer from `host`; null where it sets none. */
export function cookieEvent(
  header: string,
  host: string,
  base: RequestBase,
  { salt, site, pageUrl, newId }: ReadingContext,
): EventOf<'storage'> | null {
  const cookie = parseCookie(header, base.at)
  if (!cookie || cookie.name === '') return null
  const domain = (cookie.domain ?? host).slice(0, 253)
  return {
    ...base,
    id: newId(),
    type: 'storage',
    area: 'cookie',
    op: isDeletion(cookie) ? 'delete' : 'set',
    name: redactName(cookie.name.slice(0, 120)),
    domain,
    via: 'http',
    setter: null,
    thirdParty: isThirdParty(domain, site),
    partitioned: cookie.isPartitioned,
    lifetimeDays: cookie.lifetimeDays,
    ...measureValue(cookie.value, salt, pageUrl),
  }
}
