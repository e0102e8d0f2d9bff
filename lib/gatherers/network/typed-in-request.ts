// What the person typed, where a request takes it along: told as leaks, and hidden in what is kept of the request.
import type { Event, EventOf } from '../../schema/event'
import { hideTyped } from '../redaction/redact-text'
import { saltedHash } from '../redaction/salted-hash'
import type { Leaks } from '../typing/find-leaks'
import type { ReadingContext, RequestBase } from './reading-context'

type Fields = EventOf<'request'>['fields']

/** Names and streets have no form of their own to be known by; here it is known that they were typed. */
export function withoutTyped(
  fields: Fields,
  seen: readonly string[],
  isSecret: boolean,
  salt: string,
): Fields {
  const hide = (value: string) => saltedHash(salt, value)
  if (isSecret) return fields.map(field => ({ ...field, value: hide(field.value) }))
  if (seen.length === 0) return fields
  return fields.map(field => ({
    ...field,
    value: hideTyped(field.value, seen, hide).slice(0, 200),
  }))
}

/** Passwords are never read, so they cannot be known again: while one is typed, no value is kept. */
export function withoutValues(url: URL, salt: string): string {
  const bare = new URL(url)
  for (const [name, value] of [...url.searchParams])
    bare.searchParams.set(name, saltedHash(salt, value))
  bare.hash = ''
  return bare.href
}

/** A leak each, and what was too much to search; `request` is the event of the request itself. */
export function leakEvents(
  typed: Leaks | undefined,
  { id: request, initiator }: EventOf<'request'>,
  base: RequestBase,
  { newId }: ReadingContext,
): Event[] {
  if (!typed) return []
  const dropped = typed.dropped > 0 ? [droppedPieces(typed.dropped, base, newId)] : []
  const leaks = typed.leaks.map(facts => {
    const leak = { ...base, id: newId(), type: 'leak' as const, ...facts }
    return { ...leak, reader: initiator || null, request }
  })
  return [...leaks, ...dropped]
}

function droppedPieces(count: number, base: RequestBase, newId: () => string): Event {
  const reason = 'parts of a request not searched for typed values'
  return { ...base, id: newId(), type: 'dropped', reason, count }
}
