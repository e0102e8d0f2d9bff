// How the log is doing, for the person: kept outside the database, because that is what may be broken.
import { browser } from 'wxt/browser'

/**
 * `ok`: everything is on disk. `memory`: observing goes on, but new events are only in memory until the cause is
 * gone. `message` says why and what to do, in plain words.
 */
export interface Health {
  state: 'ok' | 'memory'
  message: string
  /** Epoch milliseconds. */
  at: number
  /** Events that no longer fitted in memory, and are gone. */
  lost: number
}

const KEY = 'health'

/** Tells extension pages. Never throws: where there is no session storage, nobody listens either. */
export function announceHealth(health: Health): void {
  void browser?.storage?.session?.set({ [KEY]: health }).catch(() => undefined)
}

/** The newest health, or undefined when the background has not said anything yet. */
export async function readHealth(): Promise<Health | undefined> {
  const stored = await browser?.storage?.session?.get(KEY)
  // Written only by announceHealth.
  return stored?.[KEY] as Health | undefined
}

/** Calls back with what the person must know of it, empty while all is well, now and on every change. */
export function watchWarning(show: (warning: string) => void): () => void {
  const showHealth = (health: Health | undefined) =>
    show(health && health.state !== 'ok' ? health.message : '')
  const session = browser?.storage?.session
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[KEY]?.newValue
    if (value) showHealth(value as Health)
  }
  session?.onChanged.addListener(listener)
  void readHealth().then(showHealth)
  return () => session?.onChanged.removeListener(listener)
}
