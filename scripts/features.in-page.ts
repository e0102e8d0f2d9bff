import { readFacts } from '../lib/shop/features'

export default function features(document: Document, location: Location): Record<string, number> {
  return readFacts(document, location).features
}
