// The sentinel: is this page a shop's? Runs on every watched page, so it names no platform, no reasons and no kind of page;
// the reader says those once the page is known to be a shop.
import type { Shop } from '../schema/visit'
import { type PageLocation, readFeatures } from './features'
import { confidenceOf, ENOUGH, shopPoints } from './shop-points'

/** A shop yet without a name for its platform, or null. Pure over the DOM, bounded in time. */
export function spotShop(document: Document, location: PageLocation): Shop | null {
  const points = shopPoints(readFeatures(document, location))
  if (points < ENOUGH) return null
  return { confidence: confidenceOf(points), platform: 'custom', because: [] }
}
