// The sentinel: is this page a shop's? Runs on every watched page, so it names no platform, no reasons and no kind of page;
// the reader says those once the page is known to be a shop.
import type { Shop } from '../schema/visit'
import type { PageLocation } from './features'
import { judgePage } from './judge-page'

/** A shop yet without a name for its platform, or null. */
export function* spotShop(
  document: Document,
  location: PageLocation,
): Generator<void, Shop | null> {
  const { confidence } = yield* judgePage(document, location)
  return confidence === null ? null : { confidence, platform: 'custom', because: [] }
}
