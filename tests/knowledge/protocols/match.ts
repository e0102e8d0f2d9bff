import { matchProtocol } from '../../../lib/knowledge/protocols/match-protocol'

/** Matches a request as the network gatherer does; one with a body was posted. */
export function match(address: string, bodyStart?: string, method = bodyStart ? 'POST' : 'GET') {
  const url = new URL(address)
  const query = url.search.slice(1)
  return matchProtocol({
    host: url.hostname,
    path: url.pathname,
    query,
    method,
    bodyStart: bodyStart ?? null,
  })
}
