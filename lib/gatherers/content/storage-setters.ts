// Which script wrote what lies in page storage. A key may be written by many, and as a property by scripts that no hook
// sees: a script is named only for the very value that it was seen writing.

/** Characters of a value that the page hook tells (page-world/watched-calls.ts). */
const VALUE_START = 200
const MAX_WRITES = 3_000

export interface StorageSetters {
  /** One write as the hook tells it: `key=` and the start of the value. */
  add(text: string, script: string | null): void
  /** Whether some script was seen writing this key. */
  hasWritten(name: string): boolean
  /** The one script that wrote this value under this key; null when it was none, several, or not seen. */
  scriptOf(name: string, value: string): string | null
}

export function createStorageSetters(): StorageSetters {
  const writes = new Map<string, string | null>()
  const names = new Set<string>()
  return {
    add(text, script) {
      const isKnown = writes.has(text)
      if (!isKnown && writes.size >= MAX_WRITES) return
      writes.set(text, isKnown && writes.get(text) !== script ? null : script)
      names.add(text.slice(0, text.indexOf('=')))
    },
    hasWritten: name => names.has(name),
    scriptOf: (name, value) => writes.get(`${name}=${value.slice(0, VALUE_START)}`) ?? null,
  }
}
