// Facts of visits and judgements, kept until the database takes them: the newest of each replaces the one before.
import type { Guard } from './guard'

export interface Fact {
  /** What it replaces. */
  key: string
  /** Its site, where it would bring a deleted visit back. */
  site: string | null
  /** What it says, where saying it twice changes nothing: the same again is not written. */
  says?: string
  write(): Promise<void>
}

export interface FactsKeeper {
  keep(fact: Fact): void
  /** Writes what waits, oldest first, until one cannot be written. */
  catchUp(): Promise<void>
  isWaiting(): boolean
  forget(of: (fact: Fact) => boolean): void
  /** What was written may no longer stand: the database was changed or opened anew. */
  forgetWritten(): void
}

/** Judgements are large; whoever has more visits than this while the disk is full gets the oldest judged again. */
const MAX_FACTS = 500
/** Facts whose last text is remembered: those of the tabs that are open, and more. */
const MAX_WRITTEN = 100

export function createFactsKeeper(guard: Guard): FactsKeeper {
  const waiting = new Map<string, Fact>()
  const written = new Map<string, string>()
  let last: Promise<void> = Promise.resolve()

  async function writeWaiting(): Promise<void> {
    for (const fact of waiting.values()) {
      const isWritten = await guard.attempt(async () => {
        await fact.write()
        return true
      })
      if (!isWritten) return
      if (waiting.get(fact.key) === fact) waiting.delete(fact.key)
      remember(fact)
    }
  }

  function remember({ key, says }: Fact): void {
    if (says === undefined) return
    written.set(key, says)
    for (const oldest of written.keys()) {
      if (written.size <= MAX_WRITTEN) break
      written.delete(oldest)
    }
  }

  return {
    keep(fact) {
      const before = waiting.get(fact.key)?.says ?? written.get(fact.key)
      if (before !== undefined && before === fact.says) return
      // Deleted and set again, to be the newest in the Map's order.
      waiting.delete(fact.key)
      waiting.set(fact.key, fact)
      for (const key of waiting.keys()) {
        if (waiting.size <= MAX_FACTS) break
        waiting.delete(key)
      }
    },
    catchUp() {
      // One after the other: two at once would write everything twice.
      const now = last.then(writeWaiting)
      last = now.catch(() => undefined)
      return now
    },
    isWaiting: () => waiting.size > 0,
    forget(of) {
      for (const fact of waiting.values()) if (of(fact)) waiting.delete(fact.key)
    },
    forgetWritten: () => written.clear(),
  }
}
