// Which script made a call: the first line of the stack that is not ours. Costs some 13 µs, so it is sampled.
// A regular expression would be shorter, but running one changes the page's `RegExp.$1`.
import { apply, codeOf, cut, descriptorOf, has, indexOf, isPlain } from './natives'

const Failure = Error
const LONGEST_LINE = 400

/**
 * What every line of ours on a stack holds: `://<host>/` of this very file. Firefox gives a script of an extension in
 * the page's world no address.
 */
const self = /:\/\/[^/]*\//.exec(new Failure().stack as string)?.[0] ?? '<anonymous code>'

/** What the last stack held: its lines but ours, and the first of them with an address. */
let kept = ''
let first = ''

/** `isOver`: the first frame that is not ours is left out, too. */
function sift(stack: unknown, isOver?: unknown): void {
  kept = first = ''
  const lines = `${stack}\n`
  // biome-ignore lint/suspicious/noAssignInExpressions: this way it fits into 6,000 bytes.
  for (let from = 0, end: number; (end = indexOf(lines, '\n', from)) >= 0; from = end + 1) {
    const line = cut(lines, from, end)
    if (has(line, self)) continue
    if (isOver && !indexOf(line, '    at ')) isOver = 0
    else {
      kept += `\n${line}`
      if (!first && has(line, '://')) first = line
    }
  }
}

/** The calling script's line of the stack, raw; empty when the stack does not say. The observer reads the address. */
export function caller(): string {
  // A page that formats stacks itself would be shown our frames: better not to know.
  sift(descriptorOf(Failure, 'prepareStackTrace') ? '' : new Failure().stack)
  return cut(first, 0, LONGEST_LINE)
}

/** Chromium keeps the stack in an accessor of each error, Firefox in one of the prototype. */
const { get: stackOf, set: setStack } = (descriptorOf(new Failure(), 'stack') ??
  descriptorOf(Failure.prototype, 'stack')) as { get(): unknown; set(stack: string): void }

/**
 * Throws the exception without our frames, so that the page sees the stack it would have seen without us. Chromium
 * leaves the first frame out of a DOMException's: a method's own, but of an accessor it is the caller's.
 */
export function rethrow(thrown: unknown, isAccessor?: boolean): never {
  try {
    // Whatever is no error of the browser's ends here. A getter that the page made is not run.
    const stack: unknown = apply(stackOf, thrown, [])
    if (isPlain(stack) && has(stack as string, self)) {
      sift(stack as string, isAccessor && codeOf(thrown))
      apply(setStack, thrown, [cut(kept, 1)])
    }
  } catch {
    // Frozen by the page: leave it.
  }
  throw thrown
}
