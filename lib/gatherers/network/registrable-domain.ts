import { getDomain } from 'tldts'

const known = new Map<string, string>()
const MAX_KNOWN = 5_000

/**
 * eTLD+1 of a host name, by the public suffix list; the host itself for an address, `localhost` or a bare suffix.
 * Remembered, since a page asks the same hosts over and over.
 */
export function registrableDomain(host: string): string {
  const before = known.get(host)
  if (before !== undefined) return before
  const domain = getDomain(host, { allowPrivateDomains: true }) ?? host
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(host, domain)
  return domain
}

/** Whether two hosts belong to different registrable domains. */
export function isThirdParty(host: string, site: string): boolean {
  return registrableDomain(host) !== site
}
