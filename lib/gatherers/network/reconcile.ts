// A worker that dies mid-load misses requests. The page side still knows them (resource timing, the fetch hook), so
// each URL is counted by who saw it, and a request is logged only when a count rises above what is logged already.

/** Who saw a request leave. */
export type Seer = 'network' | 'timing' | 'page'

/** How often one URL was seen in one visit, by each seer; serializable, kept beside the visit. */
export type RequestCounts = Record<string, { network: number; timing: number; page: number }>

/** A URL's key: 53 bits of a fast hash; two URLs of one visit share one by chance in about 1 of 10¹⁰ pairs. */
export function requestKey(url: string): string {
  // cyrb53 by bryc (public domain), reshaped: two 32-bit lanes, mixed at the end.
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < url.length; i++) {
    const code = url.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/**
 * Counts one sighting of a URL and says whether it is news: true when this seer has now seen the URL more often than
 * any other has, so that no event stands for it yet.
 */
export function isNews(counts: RequestCounts, key: string, seer: Seer): boolean {
  const count = Object.hasOwn(counts, key) ? counts[key] : undefined
  if (!count) {
    counts[key] = { network: 0, timing: 0, page: 0, [seer]: 1 }
    return true
  }
  const before = Math.max(count.network, count.timing, count.page)
  count[seer] += 1
  return count[seer] > before
}
