// Facts of visits and judgements, kept until the database takes them: the newest of each replaces the one before.
import type { Guard } from './guard'

export interface Fact {
  /** What it replaces. */
  key: string
  /** Its site, where it would bring a deleted visit back. */
  site: string | null
  write(): Promise<void>
}

export interface FactsKeeper {
  keep(fact: Fact): void
  /** Writes what waits, oldest first, until one cannot be written. */
  catchUp(): Promise<void>
  isWaiting(): boolean
  forget(of: (fact: Fact) => boolean): void
}

/** Judgements are large; whoever has more visits than this while the disk is full gets the oldest judged again. */
const MAX_FACTS = 500

export function createFactsKeeper(guard: Guard): FactsKeeper {
  const waiting = new Map<string, Fact>()
  return {
    keep(fact) {
      // Deleted and set again, to be the newest in the Map's order.
      waiting.delete(fact.key)
      waiting.set(fact.key, fact)
      for (const key of waiting.keys()) {
        if (waiting.size <= MAX_FACTS) break
        waiting.delete(key)
      }
    },
    async catchUp() {
      for (const fact of waiting.values()) {
        const written = await guard.attempt(async () => {
          await fact.write()
          return true
        })
        if (!written) return
        if (waiting.get(fact.key) === fact) waiting.delete(fact.key)
      }
    },
    isWaiting: () => waiting.size > 0,
    forget(of) {
      for (const fact of waiting.values()) if (of(fact)) waiting.delete(fact.key)
    },
  }
}
