import { isDeletion, parseCookie } from '../../cookies/asked-cookie'
import { put } from './put'

/** A cookie jar in memory, as far as one page without a past can tell. */
export function holdCookies(): void {
  const jar = new Map<string, string>()
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

function setCookie(jar: Map<string, string>, text: string): void {
  const cookie = parseCookie(text, Date.now())
  if (!cookie) return
  if (isDeletion(cookie)) jar.delete(cookie.name)
  else jar.set(cookie.name, cookie.value)
}
