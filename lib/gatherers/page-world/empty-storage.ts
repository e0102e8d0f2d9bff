/**
 * For the tabs of a twin test only: cookies and storage live in memory and die with the page, so that nothing is
 * written back. A stranger begins with none; the person's own view begins with a copy of theirs. Runs before the page's
 * first script, registered only while a twin test runs; it does nothing in a document that no tab-bound rule marked.
 */
export function emptyStorage(): void {
  const mode = modeOf(window)
  if (mode === null) return
  holdAreas(mode)
  holdCookies(mode)
  muteChannels()
  if (mode === 'own') return
  emptyDatabases()
  emptyWorkers()
}

type Mode = 'twin' | 'own'
const MARK = 'vitrine'

/** The rule's response header says so; documents without an answer of their own go by their parent. */
function modeOf(view: Window): Mode | null {
  try {
    const [load] = view.performance.getEntriesByType('navigation')
    // Only this entry type is asked for.
    const timings = (load as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
    const said = timings.find(({ name }) => name === MARK)?.description
    if (said === 'twin' || said === 'own') return said
    const isLocal = /^(?:about|blob|data):/.test(view.location.href)
    return isLocal && view.parent !== view ? modeOf(view.parent) : null
  } catch {
    // A parent of another origin: its own header said what there was to say.
    return null
  }
}

/** Replaces a member where the browser has it. */
function put(owner: object | undefined, members: Record<string, PropertyDescriptor>): void {
  if (!owner) return
  for (const [name, descriptor] of Object.entries(members))
    if (name in owner)
      Object.defineProperty(owner, name, { configurable: true, enumerable: true, ...descriptor })
}

function holdAreas(mode: Mode): void {
  const areas = new WeakMap<object, Map<string, string>>()
  const of = (area: object) => areas.get(area) ?? new Map<string, string>()
  put(Storage.prototype, {
    getItem: {
      value(this: object, key: string) {
        return of(this).get(String(key)) ?? null
      },
    },
    setItem: {
      value(this: object, key: string, value: string) {
        of(this).set(String(key), String(value))
      },
    },
    removeItem: {
      value(this: object, key: string) {
        of(this).delete(String(key))
      },
    },
    clear: {
      value(this: object) {
        of(this).clear()
      },
    },
    key: {
      value(this: object, at: number) {
        return [...of(this).keys()][at] ?? null
      },
    },
    length: {
      get(this: object) {
        return of(this).size
      },
    },
  })
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const kept = new Map<string, string>(mode === 'own' ? itemsOf(name) : [])
    const area = namedItems(kept)
    areas.set(area, kept)
    Object.defineProperty(window, name, { configurable: true, enumerable: true, get: () => area })
  }
}

/** What the real area holds; nothing where the page may not have one. */
function itemsOf(name: 'localStorage' | 'sessionStorage'): [string, string][] {
  try {
    return Object.entries(window[name])
  } catch {
    return []
  }
}

/** `localStorage.name` beside `localStorage.getItem('name')`. */
function namedItems(kept: Map<string, string>): object {
  const isItem = (name: string | symbol): name is string =>
    typeof name === 'string' && !(name in Storage.prototype)
  return new Proxy(Object.create(Storage.prototype), {
    get: (target, name, self) => (isItem(name) ? kept.get(name) : Reflect.get(target, name, self)),
    set: (_, name, value) => {
      kept.set(String(name), String(value))
      return true
    },
    has: (target, name) => (isItem(name) ? kept.has(name) : name in target),
    deleteProperty: (_, name) => kept.delete(String(name)) || true,
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, name) =>
      isItem(name) && kept.has(name)
        ? { value: kept.get(name), writable: true, enumerable: true, configurable: true }
        : undefined,
  })
}

function holdCookies(mode: Mode): void {
  const jar = new Map<string, string>()
  if (mode === 'own' && document.cookie)
    for (const pair of document.cookie.split('; ')) setCookie(jar, pair)
  put(Document.prototype, {
    cookie: {
      get: () => [...jar].map(([name, value]) => (name ? `${name}=${value}` : value)).join('; '),
      set: (text: unknown) => setCookie(jar, String(text)),
    },
  })
  const scope = globalThis as { CookieStore?: { prototype: object } }
  const named = (asked: unknown) => String(Object(asked).name ?? asked)
  put(scope.CookieStore?.prototype, {
    get: {
      value: async (asked: unknown) => {
        const value = jar.get(named(asked))
        return value === undefined ? null : { name: named(asked), value }
      },
    },
    getAll: { value: async () => [...jar].map(([name, value]) => ({ name, value })) },
    set: {
      value: async (asked: unknown, value?: unknown) => {
        jar.set(named(asked), String(value ?? Object(asked).value))
      },
    },
    delete: { value: async (asked: unknown) => void jar.delete(named(asked)) },
  })
}

/** What `document.cookie = text` does, as far as one page without a past can tell. */
function setCookie(jar: Map<string, string>, text: string): void {
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = at < 0 ? '' : pair.slice(0, at).trim()
  const isOver = attributes.some(attribute => {
    const [key = '', value = ''] = attribute.split('=').map(part => part.trim())
    if (/^max-age$/i.test(key)) return Number(value) <= 0
    return /^expires$/i.test(key) && Date.parse(value) < Date.now()
  })
  if (isOver) jar.delete(name)
  else jar.set(name, pair.slice(at + 1).trim())
}

/** A database opens under a name of its own and is given up before it exists, as when storage is full. */
function emptyDatabases(): void {
  const { open, deleteDatabase } = IDBFactory.prototype
  const unused = () => `vitrine-twin-${crypto.randomUUID()}`
  put(IDBFactory.prototype, {
    open: {
      value(this: IDBFactory) {
        const request: IDBOpenDBRequest = open.call(this, unused())
        request.addEventListener('upgradeneeded', event => {
          event.stopImmediatePropagation()
          request.transaction?.abort()
        })
        return request
      },
    },
    deleteDatabase: {
      value(this: IDBFactory) {
        return deleteDatabase.call(this, unused())
      },
    },
    databases: { value: async () => [] },
  })
}

/** Messages would reach the person's own tabs. */
function muteChannels(): void {
  const scope = globalThis as { BroadcastChannel?: { prototype: object } }
  put(scope.BroadcastChannel?.prototype, { postMessage: { value: () => undefined } })
}

/** Caches and workers outlive the page. */
function emptyWorkers(): void {
  const scope = globalThis as {
    CacheStorage?: { prototype: object }
    ServiceWorkerContainer?: { prototype: object }
  }
  const refuse = async () => {
    throw new DOMException('Storage is not available', 'SecurityError')
  }
  put(scope.CacheStorage?.prototype, {
    open: { value: refuse },
    match: { value: async () => undefined },
    has: { value: async () => false },
    keys: { value: async () => [] },
    delete: { value: async () => false },
  })
  put(scope.ServiceWorkerContainer?.prototype, {
    register: { value: refuse },
    getRegistration: { value: async () => undefined },
    getRegistrations: { value: async () => [] },
  })
}
