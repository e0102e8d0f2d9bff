// Is a page a shop's? One judgement for observer and reader: two bundles in one isolated world, so that the observer, which
// runs first, leaves it there for the reader (shared-judge.ts).
import { type Features, type PageLocation, readFeatures } from './features'
import { confidenceOf, ENOUGH, shopPoints } from './shop-points'

export interface Judgement {
  features: Features
  /** 0 to 0.99, above 0.6; null for no shop. */
  confidence: number | null
}

/** Judges a document; pure over the DOM, bounded in time, yields between its parts. */
export function* judgePage(document: Document, location: PageLocation): Generator<void, Judgement> {
  const features = yield* readFeatures(document, location)
  const points = shopPoints(features)
  return { features, confidence: points < ENOUGH ? null : confidenceOf(points) }
}
