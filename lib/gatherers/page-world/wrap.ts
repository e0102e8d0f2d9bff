// Replaces one method or accessor by a function that passes everything through and then looks.
import { cleaned } from './caller'
import { apply, cut, defineProperty, descriptorOf, functionText, indexOf } from './natives'

/** Looks at a call that has already succeeded; what it throws is swallowed. */
export type Look = (self: unknown, args: unknown[], result: unknown) => void

type Native = (this: unknown, ...args: unknown[]) => unknown

/** A method in shorthand is like a native: no `prototype`, not constructible, own keys `length` and `name`. */
function passThrough(native: Native, look: Look): Native {
  return {
    m(this: unknown, ...args: unknown[]) {
      let result: unknown
      try {
        result = apply(native, this, args)
      } catch (thrown) {
        throw cleaned(thrown)
      }
      try {
        look(this, args, result)
      } catch {
        // Looking must never be noticed.
      }
      return result
    },
  }.m
}

/**
 * Every wrapper has this one text, in every realm that our script runs in, so that a fresh realm's `toString` knows
 * another realm's wrappers without any list shared between them.
 */
const disguised = functionText(passThrough(functionText as Native, () => {}))
const sample = functionText(Math.max)
const nameAt = indexOf(sample, 'max')

function pretended(text: string, name: unknown): string {
  return text === disguised ? cut(sample, 0, nameAt) + name + cut(sample, nameAt + 3) : text
}

function dress(wrapper: Native, native: Native): Native {
  for (const key of ['length', 'name'] as const) {
    const like = descriptorOf(native, key)
    if (like) defineProperty(wrapper, key, like)
  }
  return wrapper
}

/** Wraps `owner[name]`: a method's calls, or the reads or writes (`part`) of an accessor. Absent ones are skipped. */
export function hook(
  owner: object | undefined,
  name: string,
  look: Look,
  part: 'value' | 'get' | 'set' = 'value',
): void {
  const descriptor = owner && descriptorOf(owner, name)
  const native: unknown = descriptor?.[part]
  if (!owner || !descriptor?.configurable || typeof native !== 'function') return
  // Any callable may be called with any arguments; it answers for its own.
  const wrapper = dress(passThrough(native as Native, look), native as Native)
  defineProperty(owner, name, { ...descriptor, [part]: wrapper })
}

/** Defines a getter that looks native and gives a constant. */
export function pretendGetter(owner: object, name: string, value: unknown): void {
  const get = passThrough(
    () => value,
    () => {},
  )
  defineProperty(get, 'name', { value: `get ${name}`, configurable: true })
  defineProperty(owner, name, { get, enumerable: true, configurable: true })
}

/** Makes `Function.prototype.toString` answer for wrappers, itself included, as their natives would. */
export function disguise(): void {
  const descriptor = descriptorOf(Function.prototype, 'toString')
  const native = descriptor?.value as Native
  const answer: Native = function (...args) {
    // Whatever is no function makes the native throw; what it gives is a text.
    return pretended(
      apply(native, this, args) as string,
      descriptorOf(this as object, 'name')?.value,
    )
  }
  const wrapper = dress(
    passThrough(answer, () => {}),
    native,
  )
  defineProperty(Function.prototype, 'toString', { ...descriptor, value: wrapper })
}
