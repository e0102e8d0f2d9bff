import { browser } from 'wxt/browser'
import { type CanonicalName, createCanonicalName } from '../gatherers/network/canonical-name'

interface FirefoxDns {
  resolve(host: string, flags: string[]): Promise<{ canonicalName?: string }>
}

/**
 * Firefox's question for canonical names (permission `dns`); undefined elsewhere.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dns/resolve
 */
export function nameResolver(): CanonicalName | undefined {
  if (!import.meta.env.FIREFOX) return undefined
  // Chromium's typings know another `dns`, of its developer channel.
  const { dns } = browser as unknown as { dns?: FirefoxDns }
  if (!dns) return undefined
  return createCanonicalName(
    async host => (await dns.resolve(host, ['canonical_name'])).canonicalName,
    ms => new Promise(done => setTimeout(done, ms)),
  )
}
