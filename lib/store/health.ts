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

/** Calls back on every change; returns the way to stop. */
export function watchHealth(changed: (health: Health) => void): () => void {
  const session = browser?.storage?.session
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[KEY]?.newValue
    if (value) changed(value as Health)
  }
  session?.onChanged.addListener(listener)
  return () => session?.onChanged.removeListener(listener)
}
