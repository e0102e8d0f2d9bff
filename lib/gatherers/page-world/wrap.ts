// Replaces one method or accessor by a function that passes everything through and then looks.
import { rethrow } from './caller'
import { beside, isPage } from './hear-answers'
import {
  apply,
  cut,
  defineProperty,
  descriptorOf,
  has,
  holderOf,
  note,
  noteOf,
  now,
} from './natives'
import {
  copyOf,
  functionText,
  headerOf,
  headersOf,
  isAbove,
  readText,
  responseUrl,
} from './rare-natives'
import { putAnswer } from './reports'

/** Looks at a call that has already succeeded; what it throws is swallowed. */
export type Look = (self: unknown, first: unknown, second: unknown, args: unknown[]) => unknown

type Native = (this: unknown, ...args: unknown[]) => unknown

const { prototype } = Promise

/**
 * A promise that settles as the native's does, but rejects with a stack that is free of our frames. Cleaning it in place
 * would take a handler on the native's own promise, and with it the page's `unhandledrejection`.
 */
async function settled(native: unknown): Promise<unknown> {
  try {
    const given = await native
    // Of what hooked promises give only a Response has headers. It is read from a copy: for the page it is not used up.
    if (isPage && has(headerOf(headersOf(given), 'content-type') as string, 'json'))
      beside(readText(copyOf(given)), text => putAnswer(responseUrl(given), text as string))
    return given
  } catch (thrown) {
    rethrow(thrown)
  }
}

/** Name and length of the native. A method in shorthand is like one: no `prototype`, no own keys but those two. */
function passThrough(native: Native, look?: Look, isAccessor?: boolean): Native {
  const { m } = {
    m(this: unknown, ...args: unknown[]) {
      let result: unknown
      try {
        result = apply(native, this, args)
        if (typeof result === 'object' && isAbove(prototype, result)) {
          const native = result
          // `navigator.getBattery` gives one promise again and again.
          result = noteOf(native) ?? settled(native)
          note(native, result)
        }
      } catch (thrown) {
        rethrow(thrown, isAccessor)
      }
      try {
        look?.(this, args[0], args[1], args)
      } catch {
        // Looking must never be noticed.
      }
      return result
    },
  }
  for (const key of ['length', 'name'])
    defineProperty(m, key, descriptorOf(native, key) as PropertyDescriptor)
  return m
}

/** Wraps a member of an interface: a method's calls, or the reads or writes (`part`) of an accessor; absent ones are skipped. */
export function hook(
  holder: string,
  name: string,
  look: Look,
  part: 'value' | 'get' | 'set' = 'value',
): void {
  const owner = holderOf(holder)
  const descriptor = descriptorOf(owner, name)
  const native: unknown = descriptor?.[part]
  // Any callable may be called with any arguments; it answers for its own.
  if (native)
    defineProperty(owner, name, {
      ...descriptor,
      [part]: passThrough(native as Native, look, part < 'v'),
    })
}

// Makes `Function.prototype.toString` answer for wrappers, itself included, as their natives would. Every wrapper has
// one text, in every realm that our script runs in, so that a fresh realm's `toString` knows another realm's wrappers
// without any list shared between them.
const functions = Function.prototype
const descriptor = descriptorOf(functions, 'toString')
const disguised = functionText(passThrough(functionText as Native))
// `function now() { [native code] }`, spaced as this browser does.
const sample = functionText(now) as string
defineProperty(functions, 'toString', {
  ...descriptor,
  value: passThrough(
    {
      toString(this: unknown) {
        // Whatever is no function makes the native throw.
        const text = apply((descriptor as PropertyDescriptor).value, this, [])
        return text === disguised
          ? cut(sample, 0, 9) + descriptorOf(this as object, 'name')?.value + cut(sample, 12)
          : text
      },
    }.toString,
  ),
})
