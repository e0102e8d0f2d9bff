// Plain words for what spoke for a shop, in the order in which a person would find them convincing.
import type { Platform } from '../schema/visit'
import type { Features } from './features'

const words: readonly (readonly [feature: string, reason: string])[] = [
  ['product', 'describes a product and its price for search engines'],
  ['ogProduct', 'describes itself as a product page'],
  ['cartForm', 'has a form that adds to a cart'],
  ['add', 'has a button to buy or add to a cart'],
  ['cart', 'links to a cart'],
  ['cartMark', 'shows a cart'],
  ['checkout', 'links to a checkout'],
  ['service', 'links to orders, wish lists or gift cards'],
  ['prices', 'shows prices'],
  ['payment', 'shows ways to pay'],
  ['delivery', 'explains delivery or returns'],
  ['legal', 'carries the legal notice of an online seller'],
  ['account', 'has customer accounts'],
]

/** At most 12 reasons, each at most 120 characters. */
export function reasonsOf(features: Features, platform: Platform): string[] {
  const reasons = words.filter(([name]) => (features[name] ?? 0) > 0).map(([, reason]) => reason)
  if (platform !== 'custom') reasons.unshift(`runs on ${platform}`)
  return [...new Set(reasons)].slice(0, 12)
}
