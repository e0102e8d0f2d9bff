// IAB US Privacy string v1: version, notice given, opted out of sale, covered by the LSPA agreement.
import type { Decoded } from './decoded'

/** What a US Privacy string says; null when it is none. */
export function decodeUsp(text: string): Decoded | null {
  const match = /^1([YN-])([YN-])([YN-])$/i.exec(text.trim())
  if (!match) return null
  const [notice, optOut] = [match[1]?.toUpperCase(), match[2]?.toUpperCase()]
  const noticed = notice === 'N' ? ['no notice of the right to opt out was given'] : []
  if (optOut === 'Y') return { state: 'denied', words: ['opted out of sale', ...noticed] }
  if (optOut === 'N') return { state: 'granted', words: ['not opted out of sale', ...noticed] }
  return { state: 'not-applicable', words: ['US privacy law said not to apply'] }
}
