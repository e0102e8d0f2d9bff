// What kind of shop, and which of its pages: the reader's fuller answer to what the sentinel spotted.
import type { PageKind, Shop } from '../schema/visit'
import { type PageLocation, readFeaturesInSlices } from './features'
import { isListingNamed } from './listing-names'
import { collectMarks } from './marks'
import { pageKind } from './page-kind'
import { findPlatform } from './platform'
import { reasonsOf } from './reasons'
import { confidenceOf, ENOUGH, shopPoints } from './shop-points'

export interface Recognition {
  shop: Shop | null
  page: PageKind
}

/** Judges a document with the sentinel's points; yields between slices, never throws on odd documents. */
export function* recognizePage(
  document: Document,
  location: PageLocation,
): Generator<void, Recognition> {
  const features = yield* readFeaturesInSlices(document, location)
  const points = shopPoints(features)
  if (points < ENOUGH) return { shop: null, page: 'other' }
  const found = findPlatform(collectMarks(document))
  const platform = found?.platform ?? 'custom'
  const shop: Shop = {
    confidence: confidenceOf(points),
    platform,
    because: reasonsOf(features, found?.selling ? platform : 'custom'),
  }
  if (isListingNamed(document)) features.listing = 1
  return { shop, page: pageKind(location, features) }
}
