// What changed in a page's storage, by comparing: writes as properties (`localStorage.x = 1`) cannot be hooked.

/** A change of one key: `value` null means that it was deleted. */
export interface StorageChange {
  area: 'local' | 'session'
  name: string
  value: string | null
}

const MAX_KEYS = 300

function snapshot(storage: Storage): Map<string, string> {
  const items = new Map<string, string>()
  for (let i = 0; i < storage.length && i < MAX_KEYS; i++) {
    const name = storage.key(i)
    if (name !== null) items.set(name, storage.getItem(name) ?? '')
  }
  return items
}

/** One area; null where storage is barred. */
function watchArea(area: StorageChange['area'], open: () => Storage) {
  let before: Map<string, string>
  let storage: Storage
  try {
    storage = open()
    before = snapshot(storage)
  } catch {
    return null
  }
  const told = new Set<string>()
  return (written: ReadonlySet<string>): StorageChange[] => {
    const after = snapshot(storage)
    const changes: StorageChange[] = []
    for (const [name, value] of after) {
      const isRewritten = written.has(name) && !told.has(name)
      if (before.get(name) === value && !isRewritten) continue
      told.add(name)
      changes.push({ area, name, value })
    }
    for (const name of before.keys())
      if (!after.has(name)) changes.push({ area, name, value: null })
    before = after
    return changes
  }
}

/** Frames of the parent's origin (`about:blank` and `srcdoc` too) see the same storage: one of them tells of it. */
function sharesParentsStorage(view: Pick<Window, 'parent' | 'location'>): boolean {
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
 * Gives a look that tells what changed since the look before. What lay there before the page's first script is no
 * write of this page, unless its name is in `written`: keys that a script is known to have set again.
 */
export function createStorageChanges(
  view: Pick<Window, 'localStorage' | 'sessionStorage' | 'parent' | 'location'>,
): (written: ReadonlySet<string>) => StorageChange[] {
  if (sharesParentsStorage(view)) return () => []
  const areas = [
    watchArea('local', () => view.localStorage),
    watchArea('session', () => view.sessionStorage),
  ]
  return written => areas.flatMap(changesOf => changesOf?.(written) ?? [])
}
