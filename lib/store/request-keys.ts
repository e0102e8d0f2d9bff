import type { RequestKey } from './database'

/** Hash → how often each source reported it; a request happened as often as the source that saw it most. */
export type RequestKeys = Map<string, { network: number; timing: number }>

export function countKeys(records: readonly { keys: RequestKey[] }[]): RequestKeys {
  const counts: RequestKeys = new Map()
  for (const { keys } of records) {
    for (const { hash, source } of keys) {
      const count = counts.get(hash) ?? { network: 0, timing: 0 }
      count[source] += 1
      counts.set(hash, count)
    }
  }
  return counts
}
