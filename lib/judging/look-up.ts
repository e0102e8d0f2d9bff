import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

type Leak = EventOf<'leak'>

/** What look-ups complete for you: places and search words, not who you are. */
const LOOKED_UP = new Set(['address', 'postcode', 'search'])

/**
 * Hosts that got a place or search words letter by letter and nothing else: address completion and search suggestions
 * cannot work otherwise. A company known to track is none of them.
 */
export function lookUpHosts(leaks: readonly Leak[], knowledge: Knowledge): Set<string> {
  const hosts = new Set(leaks.filter(({ part }) => part).map(({ host }) => host))
  for (const { host, value, vendor } of leaks) {
    const tracks = vendor !== null && knowledge.vendor(vendor)?.tracks === true
    if (tracks || !LOOKED_UP.has(value)) hosts.delete(host)
  }
  return hosts
}
