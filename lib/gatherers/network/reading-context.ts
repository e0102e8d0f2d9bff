import type { EventOf } from '../../schema/event'
import type { Leaks } from '../typing/find-leaks'
import type { CanonicalName } from './canonical-name'
import type { NetworkSignal } from './network-signal'

export interface ReadingContext {
  visit: string
  /** eTLD+1 of the page. */
  site: string
  pageUrl: string
  salt: string
  newId(): string
  /** What a host of the shop's own is another name for; absent where the browser does not tell. */
  canonicalName?: CanonicalName
  /** Looks for what the person typed, before anything is redacted; absent where nothing typed is known. */
  findLeaks?(signal: NetworkSignal, body: string | null): Leaks
}

/** What every event of one request has. */
export type RequestBase = Pick<EventOf<'request'>, 'visit' | 'at' | 'vendor'>
