import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

/** What a live query gave so far. */
export type Live<T> = { is: 'pending' } | { is: 'read'; value: T } | { is: 'broken' }

/** Runs `query` now and after every write to what it read. `keys` say when it is another query. */
export function useLive<T>(query: () => Promise<T>, keys: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ is: 'pending' })
  useEffect(() => {
    setLive({ is: 'pending' })
    const subscription = liveQuery(query).subscribe({
      next: value => setLive({ is: 'read', value }),
      error: () => setLive({ is: 'broken' }),
    })
    return () => subscription.unsubscribe()
  }, keys)
  return live
}
