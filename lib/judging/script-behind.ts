// Shops pass calls to recommenders through servers of their own: whose script made the call tells who is behind it.
import type { EventOf } from '../schema/event'
import { RECOMMENDERS } from './recommenders'
import { asksForRecommendations } from './recommends'

type Request = EventOf<'request'>

/**
 * The request that brought the recommender's script which asked for `request`; null where that went to a known company,
 * was not asked for by such a script, or does not say in its address that it is for recommendations. Scripts that put
 * themselves before every call of the page are behind none: somebody else must have called as well.
 */
export function scriptBehind(request: Request, requests: readonly Request[]): Request | null {
  const { vendor, initiator, url } = request
  if (vendor !== null || initiator === null || !asksForRecommendations(url)) return null
  const asksItself = requests.some(
    other =>
      other.resource === 'fetch' && other.initiator !== null && other.initiator !== initiator,
  )
  if (!asksItself) return null
  const file = withoutQuery(initiator)
  return (
    requests.find(
      ({ resource, url: address, vendor: company, categories }) =>
        resource === 'script' &&
        company !== null &&
        categories.some(category => RECOMMENDERS.has(category)) &&
        withoutQuery(address) === file,
    ) ?? null
  )
}

const withoutQuery = (address: string) => address.replace(/[?#].*$/s, '')
