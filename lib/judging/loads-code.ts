import type { EventOf } from '../schema/event'

type Request = EventOf<'request'>

const CODE = new Set<Request['resource']>(['script', 'style', 'font'])

/**
 * Whether a request fetches what the page is built from: it tells of the visit only by being made. A report whose answer
 * is a script (JSONP) is none: it speaks a collector's protocol, which no plain script does (network/spoken-protocol.ts).
 */
export function loadsCode({ resource, protocol }: Request): boolean {
  return CODE.has(resource) && protocol === null
}

/** Whether a request says something: it fetches no code, and is not the page that was asked for itself. */
export function isReport(request: Request): boolean {
  return !loadsCode(request) && request.resource !== 'document'
}
