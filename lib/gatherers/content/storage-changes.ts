// What lies in a page's storage, by looking and comparing: writes as properties (`localStorage.x = 1`) cannot be hooked.

/** One key at one look: `found` when it lay there at the first look, and no script was seen writing it. */
export interface StorageChange {
  area: 'local' | 'session'
  op: 'found' | 'set' | 'delete'
  name: string
  value: string
}

type HasWritten = (name: string) => boolean

const MAX_KEYS = 300

function snapshot(storage: Storage): Map<string, string> {
  const items = new Map<string, string>()
  for (let i = 0; i < storage.length && i < MAX_KEYS; i++) {
    const name = storage.key(i)
    if (name !== null) items.set(name, storage.getItem(name) ?? '')
  }
  return items
}

function watchArea(area: StorageChange['area'], open: () => Storage) {
  let before: Map<string, string> | undefined
  const told = new Set<string>()
  return (hasWritten: HasWritten): StorageChange[] => {
    let after: Map<string, string>
    try {
      after = snapshot(open())
    } catch {
      // Storage is barred here.
      return []
    }
    const changes: StorageChange[] = []
    for (const [name, value] of after) {
      const isWritten = hasWritten(name) && !told.has(name)
      if (before?.get(name) === value && !isWritten) continue
      if (isWritten) told.add(name)
      changes.push({ area, op: before || isWritten ? 'set' : 'found', name, value })
    }
    for (const name of before?.keys() ?? [])
      if (!after.has(name)) changes.push({ area, op: 'delete', name, value: '' })
    before = after
    return changes
  }
}

/** Frames of the parent's origin (`about:blank` and `srcdoc` too) see the same storage: one of them tells of it. */
export function sharesParentsStorage(view: Pick<Window, 'parent' | 'location'>): boolean {
  try {
    const { origin } = view.parent.location
    return (
      view.parent !== view &&
      (origin === view.location.origin || view.location.protocol === 'about:')
    )
  } catch {
    return false
  }
}

/**
 * Gives a look that tells what is news since the look before; the first tells everything. `hasWritten` knows the
 * keys that some script was seen setting.
 */
export function createStorageChanges(
  view: Pick<Window, 'localStorage' | 'sessionStorage'>,
): (hasWritten: HasWritten) => StorageChange[] {
  const areas = [
    watchArea('local', () => view.localStorage),
    watchArea('session', () => view.sessionStorage),
  ]
  return hasWritten => areas.flatMap(changesOf => changesOf(hasWritten))
}
