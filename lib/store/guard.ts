// Every write goes through here: tried, tried once more on a fresh connection, and otherwise given up for a while.
import type { VitrineDatabase } from './database'
import { openChecked, toFault } from './fault'
import { announceHealth, type Health } from './health'

export interface Guard {
  /** Runs `work` on the open database; undefined when the database cannot be used now. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>
  health(): Health
  /** Events lost so far, for the health that is told. */
  tellLost(lost: number): void
}

/** How long to leave a broken database alone before it is tried again. */
export const REST_MS = 5000

/** `opened` runs after every opening: what was in memory may no longer be true. */
export function createGuard(
  db: VitrineDatabase,
  opened: () => Promise<void>,
  now: () => number,
): Guard {
  let health: Health = { state: 'ok', message: '', at: now(), lost: 0 }
  let restUntil = 0
  let isReady = false

  async function ready(): Promise<void> {
    if (isReady && db.isOpen()) return
    await openChecked(db)
    await opened()
    isReady = true
  }

  function set(change: Partial<Health>): void {
    health = { ...health, ...change, at: now() }
    announceHealth(health)
  }

  async function tryOnce<T>(work: () => Promise<T>): Promise<T> {
    await ready()
    return work()
  }

  return {
    async attempt(work) {
      if (health.state === 'memory' && now() < restUntil) return undefined
      try {
        const result = await tryOnce(work).catch(error => {
          if (!toFault(error).reopen) throw error
          isReady = false
          db.close({ disableAutoOpen: false })
          return tryOnce(work)
        })
        if (health.state !== 'ok') set({ state: 'ok', message: '' })
        return result
      } catch (error) {
        isReady = false
        restUntil = now() + REST_MS
        set({ state: 'memory', message: toFault(error).message })
        return undefined
      }
    },
    health: () => health,
    tellLost: lost => {
      if (lost !== health.lost) set({ lost })
    },
  }
}
