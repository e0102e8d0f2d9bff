// Firefox tells what a host name is another name for; Chromium has no such question. It is asked only of the shop's own
// subdomains on pages that are logged, once each: the browser has just looked the same name up.
import { type Attribution, attributeHost } from '../../knowledge/attribute'
import { registrableDomain } from './registrable-domain'

/** The canonical name of a host; null when it has none of its own, or none can be told. Never rejects. */
export type CanonicalName = (host: string) => Promise<string | null>

const MAX_KNOWN = 1_000
/** A name that takes longer holds up the log. */
const LONGEST_WAIT_MS = 1_500

/** Remembers answers, failures too. `resolve` gives the canonical name as the resolver writes it. */
export function createCanonicalName(
  resolve: (host: string) => Promise<string | undefined>,
  sleep: (ms: number) => Promise<void>,
): CanonicalName {
  const known = new Map<string, Promise<string | null>>()
  const ask = async (host: string) => {
    try {
      const told = await Promise.race([resolve(host), sleep(LONGEST_WAIT_MS)])
      const name = (told ?? '').toLowerCase().replace(/\.$/, '')
      return name === '' || name === host || name.length > 253 ? null : name
    } catch {
      // A name that does not resolve any more, or an address.
      return null
    }
  }
  return host => {
    const before = known.get(host)
    if (before) return before
    if (known.size >= MAX_KNOWN) known.clear()
    const asked = ask(host)
    known.set(host, asked)
    return asked
  }
}

/** A host under the shop's own name that may stand for somebody else's: not the page's own, and no bare domain. */
export function mayBeDisguise(host: string, page: string, site: string): boolean {
  return (
    host !== page && host !== site && host !== `www.${site}` && registrableDomain(host) === site
  )
}

/**
 * The tracker that a canonical name belongs to. The networks, clouds and platforms that shops lie on are none, whoever
 * owns them, and neither is another name of the shop's own.
 */
export function trackerBehind(canonical: string, site: string): Attribution | null {
  if (registrableDomain(canonical) === site) return null
  const known = attributeHost(canonical)
  const carries = known?.categories.some(each => each === 'hosting' || each === 'platform')
  return known?.tracks === true && known.categories.length > 0 && !carries ? known : null
}
