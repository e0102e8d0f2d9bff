// Goods that came by script where nothing says that they were chosen: whether a recommender, and nobody else, was asked.
import type { EventOf } from '../schema/event'
import { recommends } from './recommends'
import type { Knowledge } from './rule'
import { isTracking, measuredBy } from './tracker'

type Block = EventOf<'block'>
type Request = EventOf<'request'>

/** A block that filled later than this after a recommender was asked was filled by something else. */
export const ANSWER_MS = 15_000

/** What the shop itself, or a service of its, is asked for that is no goods. */
const NO_GOODS =
  /cart|basket|checkout|session|consent|cookie|gdpr|privacy|customer|account|login|wishlist|stock|inventory|locale|currenc|geo|country|analytics|review|rating|collect|track|pixel|beacon|log(?:s|ger|ging)?\b|metric|event|i18n|translat|config|setting|token|csrf|csp|health|menu|store-?locator|shipping/i
/** Whether recommenders were asked for goods before the block stood there, and nobody else. */
export function onlyRecommenders(
  { at }: Block,
  asked: readonly Request[],
  requests: readonly Request[],
  knowledge: Knowledge,
): boolean {
  const recommend = asked.filter(request => recommends(request, knowledge))
  if (recommend.length === 0 || recommend.length < asked.length) return false
  const begun = Math.min(...recommend.map(request => request.at)) - ANSWER_MS
  return requests.every(
    other =>
      other.resource !== 'fetch' ||
      asked.includes(other) ||
      other.at < begun ||
      other.at > at ||
      other.method === 'OPTIONS' ||
      (!/-search$/.test(other.protocol ?? '') &&
        recommend.some(({ vendor }) => vendor !== null && vendor === other.vendor)) ||
      isTracking(other, knowledge) ||
      measuredBy(other, knowledge) !== null ||
      other.categories.some(category => !GIVES_GOODS.has(category)) ||
      NO_GOODS.test(pathOf(other.url)),
  )
}

/** Services that answer with goods. */
const GIVES_GOODS = new Set(['recommendation', 'personalization', 'search', 'platform', 'hosting'])
const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]*/i, '')
