// Whether a recommender was asked for recommendations: many sell search, too.
import { protocolKind } from '../knowledge/protocols/protocol-kind'
import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

type Request = EventOf<'request'>

/** A search or a category's goods come the same way, often from the same company. */
const RECOMMENDS =
  /recommend|\brecs?\b|recos?\b|placement|widget|strateg|personali|upsell|cross-?sell|slot/i

export const asksForRecommendations = (url: string): boolean =>
  RECOMMENDS.test(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))

/** Of a request to a company that recommends: whether it asks for that, not for a search or a category. */
export const recommends = (
  { protocol, categories, url, vendor }: Request,
  knowledge: Knowledge,
): boolean =>
  /-recommend$/.test(protocol ?? '') ||
  (protocol !== null && protocolKind(protocol) === 'recommender' && !sells(vendor, knowledge)) ||
  (!/-search$/.test(protocol ?? '') && !categories.includes('search')) ||
  asksForRecommendations(url)

const sells = (vendor: string | null, knowledge: Knowledge) =>
  vendor !== null && knowledge.vendor(vendor)?.categories.includes('search') === true
