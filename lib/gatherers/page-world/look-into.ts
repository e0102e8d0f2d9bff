// Looking into what a page's own scripts hold, without running more of theirs than is asked for.

/** More of one kind is not looked at. */
export const MOST = 40

type Bag = Record<string, unknown>
export const isBag = (value: unknown): value is Bag =>
  (typeof value === 'object' || typeof value === 'function') && value !== null

/** Follows own data properties only, so that no getter of the page runs. */
export function at(start: unknown, ...path: string[]): unknown {
  let value = start
  for (const name of path)
    value = isBag(value) ? Reflect.getOwnPropertyDescriptor(value, name)?.value : undefined
  return value
}

/** Calls a tool's method; methods may be inherited. Undefined when it is none or throws. */
export function ask(owner: unknown, method: string, ...given: unknown[]): unknown {
  try {
    const call = isBag(owner) ? owner[method] : undefined
    return typeof call === 'function' ? Reflect.apply(call, owner, given) : undefined
  } catch {
    // A tool that is not ready answers nothing.
    return undefined
  }
}

export const word = (...values: unknown[]): string => {
  const found = values.find(
    value => (typeof value === 'string' && value !== '') || typeof value === 'number',
  )
  return found === undefined ? '' : String(found).slice(0, 150)
}
export const entries = (value: unknown): [string, unknown][] =>
  isBag(value)
    ? Object.keys(value)
        .slice(0, MOST)
        .map(key => [key, at(value, key)])
    : []

/** A text as JSON; undefined when it is none, or too long to be looked into. */
export function parse(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > 200_000) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: nothing that we can read.
    return undefined
  }
}

/** Page storage under names like these, as JSON. */
export function stored(view: Window, name: RegExp): unknown[] {
  try {
    return Object.keys(view.localStorage)
      .filter(key => name.test(key))
      .slice(0, 10)
      .map(key => parse(view.localStorage.getItem(key)))
  } catch {
    // Storage is closed to this page.
    return []
  }
}
