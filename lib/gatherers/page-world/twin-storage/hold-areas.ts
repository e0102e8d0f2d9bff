import { put } from './put'

/** Page storage that begins empty and lives in memory. */
export function holdAreas(): void {
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
    const kept = new Map<string, string>()
    const area = namedItems(kept)
    areas.set(area, kept)
    Object.defineProperty(window, name, { configurable: true, enumerable: true, get: () => area })
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
