// What went wrong with the database, in words for the person, and whether trying again at once makes sense.
import type { VitrineDatabase } from './database'
import { SCHEMA_VERSION } from './migrations/all-migrations'

export interface Fault {
  message: string
  /** Opening the database anew may help. */
  reopen: boolean
}

/** Thrown when the database on disk was written by a newer Vitrine; it must not be written to. */
const NEWER = 'NewerVitrineError'

/** Opens it; throws when it is from the future, before Dexie would open and change it all the same. */
export async function openChecked(db: VitrineDatabase): Promise<void> {
  if (db.isOpen()) return
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name)
  // Dexie multiplies its versions by ten.
  if (found?.version && Math.floor(found.version / 10) > SCHEMA_VERSION) {
    throw Object.assign(new Error('written by a newer Vitrine'), { name: NEWER })
  }
  await db.open()
}

export function toFault(error: unknown): Fault {
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) {
    return {
      message:
        'The browser has no more disk space for Vitrine. Free some space, or delete older visits in the dashboard.',
      reopen: false,
    }
  }
  if (names.includes(NEWER) || names.includes('VersionError')) {
    return {
      message:
        'The log on this computer was written by a newer Vitrine. Update Vitrine to go on logging; nothing was changed.',
      reopen: false,
    }
  }
  return {
    message: `The browser could not open or write Vitrine's log (${names[0] ?? 'unknown error'}). Restarting the browser may help.`,
    reopen: true,
  }
}

/** Dexie wraps the browser's own error; the innermost name says most. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let current = error
  while (current instanceof Error || current instanceof DOMException) {
    names.unshift(current.name)
    current = 'inner' in current ? current.inner : undefined
  }
  return names
}
