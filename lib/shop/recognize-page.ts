// What kind of shop, and which of its pages: the reader's fuller answer to what the sentinel spotted.
import type { PageKind, Shop } from '../schema/visit'
import type { PageLocation } from './features'
import { collectMarks } from './marks'
import { pageKind } from './page-kind'
import { findPlatform } from './platform'
import { reasonsOf } from './reasons'
import type { Judge } from './shared-judge'

export interface Recognition {
  shop: Shop | null
  page: PageKind
}

/** Says more of what `judge` takes for a shop; yields between slices, never throws on odd documents. */
export function* recognizePage(
  document: Document,
  location: PageLocation,
  judge: Judge,
): Generator<void, Recognition> {
  const { features, confidence } = yield* judge(document, location)
  if (confidence === null) return { shop: null, page: 'other' }
  const marks = collectMarks(document)
  yield
  const found = yield* findPlatform(marks)
  const platform = found?.platform ?? 'custom'
  const shop: Shop = {
    confidence,
    platform,
    because: reasonsOf(features, found?.selling ? platform : 'custom'),
  }
  return { shop, page: pageKind(location, features) }
}
