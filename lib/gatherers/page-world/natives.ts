// Taken before the page's first script can replace them. Nothing in this folder calls a method by its name on a
// page's object, spreads an array or destructures one: the page may have redefined what that runs.
export const { apply, defineProperty, getOwnPropertyDescriptor: descriptorOf } = Reflect

/** A method that takes its `this` as the first argument, deaf to later changes of its prototype. */
export function uncurry<T, A extends unknown[], R>(method: (this: T, ...args: A) => R) {
  return (self: T, ...args: A): R => apply(method, self, args)
}

// biome-ignore lint/complexity/noBannedTypes: any function's text may be asked for.
export const functionText = uncurry<Function, [], string>(Function.prototype.toString)
export const indexOf = uncurry<string, [string, number?], number>(String.prototype.indexOf)
export const cut = uncurry<string, [number, number?], string>(String.prototype.slice)
export const quoted: (text: string) => string = JSON.stringify
export const later: typeof setTimeout = setTimeout
export const now: () => number = Date.now

/** An object without a prototype: page-made setters on Object.prototype cannot reach it. */
export const bare = <T>(): Record<string, T> => Object.create(null)

/** The captured getter of an accessor; gives undefined where there is none, or for an object of another kind. */
export function getter<T>(owner: object, name: string): (self: unknown) => T | undefined {
  const get = descriptorOf(owner, name)?.get
  return self => {
    try {
      return get && apply(get, self, [])
    } catch {
      return undefined
    }
  }
}

/** An own data property's value, without running the page's getters. */
export const own = (target: unknown, name: string): unknown =>
  typeof target === 'object' && target ? descriptorOf(target, name)?.value : undefined
