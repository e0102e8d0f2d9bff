// Taken before the page's first script can replace them. Nothing in this folder calls a method by its name on a
// page's object, spreads an array or destructures one: the page may have redefined what that runs.
export const { apply, defineProperty, getOwnPropertyDescriptor: descriptorOf } = Reflect
export const quoted: (value: string | number) => string = JSON.stringify
export const later: (work: () => void, ms: number) => number = setTimeout
export const now: () => number = Date.now

/** An object without a prototype: page-made setters on Object.prototype cannot reach it. */
export const bare = <T>(): Record<string, T> =>
  // The literal's own word for a prototype; a type has none for it.
  ({ __proto__: null }) as unknown as Record<string, T>

const notes = new WeakMap<object, unknown>()
/** What is noted of a page's object; each kind of object has one kind of note. */
export const noteOf = notes.get.bind(notes) as <T>(about: unknown) => T | undefined
export const note = notes.set.bind(notes) as (about: unknown, content: unknown) => void

/** An own data property's value (nothing of what has none), without running the page's getters. */
export const own = (target: unknown, name: string): unknown =>
  typeof target === 'object' && target && descriptorOf(target, name)?.value

/** What can be written into a text without running the page's code. */
export const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const scope = globalThis as unknown as Record<string, { prototype?: object } | undefined>
export const page = scope.document as unknown as Document

/** What holds an interface's members; a name that is no interface (`window`) holds its own, and one of nothing none. */
export const holderOf = (name: string): object => scope[name]?.prototype ?? scope[name] ?? {}

export type Taken<T> = { [K in keyof T]: (self: unknown, ...args: unknown[]) => T[K] | undefined }

/**
 * The methods and getters of `Interface.member .another …`, in that order, as functions of their `this`. They give undefined
 * where there is no such member, and for an object of another kind.
 */
export const take = <T extends unknown[]>(names: string, last = ''): Taken<T> =>
  // One function a name: the caller says what each gives.
  names.split(' ').map(name => {
    const [owner, member] = name.split('.') as [string, string]
    // biome-ignore lint/suspicious/noAssignInExpressions: this way it fits into 6,000 bytes.
    const { get, value = get } = descriptorOf(holderOf((last = owner || last)), member) ?? {}
    return (self: unknown, ...args: unknown[]) => {
      try {
        return value && apply(value, self, args)
      } catch {}
    }
  }) as Taken<T>

// A text's own methods always give what they give; nothing but texts and numbers comes to the first three.
export const [cut, has, indexOf, listen, dispatch, codeOf] = take(
  'String.slice .includes .indexOf EventTarget.addEventListener .dispatchEvent DOMException.code',
) as unknown as [
  (text: string | number, from: number, to?: number) => string,
  (text: string, part: string | number) => boolean,
  (text: string, part: string, from?: number) => number,
  ...Taken<[undefined, boolean, number]>,
]
