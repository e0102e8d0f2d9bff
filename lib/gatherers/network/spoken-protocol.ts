// Which collector protocol a request speaks, whatever its host.
import { matchProtocol, type ProtocolMatch } from '../../knowledge/protocols/match-protocol'
import { isPageCopy } from '../payload/is-page-copy'
import type { NetworkSignal } from './network-signal'

/** Nothing about a person is said by asking for these, so they are not decoded. */
export const MUTE: readonly NetworkSignal['resource'][] = ['style', 'font', 'media']

/** Protocols tell themselves early. */
const BODY_START = 2_000
const COPY_START = 64_000
/** A page sent off whole, in a format that no protocol row describes. */
const PAGE_COPY: ProtocolMatch = { protocol: 'page-copy', vendor: null, kind: 'replay' }

export function spokenProtocol(
  { hostname, pathname, search }: URL,
  { method, resource }: NetworkSignal,
  body: Uint8Array | string | null,
): ProtocolMatch | null {
  // A page or its looks may lie at any path; only what reports or answers speaks a protocol.
  if (resource === 'document' || MUTE.includes(resource)) return null
  if (resource === 'script' && (search === '' || /\.m?js$/i.test(pathname))) return null
  const spoken = matchProtocol({
    host: hostname,
    path: pathname,
    query: search.slice(1),
    method,
    bodyStart: body === null ? null : textOf(body, BODY_START),
  })
  // Where the answer is a script the report lies in the address; of other shapes a script's is too often one.
  if (resource === 'script') return spoken?.kind === 'collector' ? spoken : null
  return spoken ?? (copiesPage(body) ? PAGE_COPY : null)
}

/** Whether a body holds the page written down, whatever else it is sent as. */
export function copiesPage(body: Uint8Array | string | null): boolean {
  return body !== null && isPageCopy(textOf(body, COPY_START))
}

function textOf(body: Uint8Array | string, length: number): string {
  if (typeof body === 'string') return body.slice(0, length)
  return new TextDecoder().decode(body.subarray(0, length))
}
