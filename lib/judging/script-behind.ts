// Shops pass calls to recommenders through servers of their own: whose script made the call tells who is behind it.
import type { EventOf } from '../schema/event'
import { RECOMMENDERS } from './recommenders'
import { asksForRecommendations } from './recommends'

type Request = EventOf<'request'>

/**
 * The recommender whose script asked for `request`; null where that went to a known company,
 * was not asked for by such a script, or does not say in its address that it is for recommendations. Scripts that put
 * themselves before every call of the page are behind none: somebody else must have called as well.
 */
export function scriptBehind(request: Request, requests: readonly Request[]): string | null {
  const { vendor, initiator, url } = request
  if (vendor !== null || initiator === null || !asksForRecommendations(url)) return null
  const othersAsk = requests.some(
    other =>
      other.resource === 'fetch' && other.initiator !== null && other.initiator !== initiator,
  )
  if (!othersAsk) return null
  const file = withoutQuery(initiator)
  const brought = requests.find(
    other =>
      other.resource === 'script' &&
      other.categories.some(category => RECOMMENDERS.has(category)) &&
      withoutQuery(other.url) === file,
  )
  return brought?.vendor ?? null
}

const withoutQuery = (address: string) => address.replace(/[?#].*$/s, '')
