import { caller } from './caller'
import { bare, cut, getter, own } from './natives'
import { report } from './reports'
import { hook } from './wrap'

const LONGEST = 1_000
const MAX_NAMES = 200

/** Texts written into IndexedDB, and texts one level down by the key path `id`, `value` or `data`. */
export function hookDatabase(): void {
  const store = IDBObjectStore.prototype
  const nameOf = getter<string>(store, 'name')
  const known = bare<1>()
  let count = 0
  for (const method of ['put', 'add'])
    hook(store, method, (self, args) => {
      const value = args[0]
      const text = typeof value === 'string' ? value : (own(value, 'value') ?? own(value, 'id'))
      const key = typeof args[1] === 'string' ? args[1] : ''
      const path = cut(`${nameOf(self)}/${key}`, 0, 120)
      if (typeof text !== 'string' || known[path] || count++ > MAX_NAMES) return
      known[path] = 1
      report('i', path, cut(text, 0, LONGEST), caller())
    })
}

/** `cookieStore.set` in the words of `document.cookie`. */
export function hookCookieStore(): void {
  hook(globalThis.CookieStore?.prototype, 'set', (_, args) => {
    const options = args[0]
    const isText = typeof options === 'string'
    const name = isText ? options : own(options, 'name')
    const value = isText ? args[1] : own(options, 'value')
    const expires = own(options, 'expires')
    if (typeof name === 'string' && typeof value === 'string')
      report(
        'c',
        cut(`${name}=${value}`, 0, 4_200),
        typeof expires === 'number' ? expires : 0,
        caller(),
      )
  })
}
