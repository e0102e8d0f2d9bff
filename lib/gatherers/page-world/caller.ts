// Which script made a call: the first line of the stack that is not ours. Costs some 13 µs, so it is sampled.
// A regular expression would be shorter, but running one changes the page's `RegExp.$1`.
import { apply, cut, descriptorOf, indexOf, isPlain } from './natives'

const Failure = Error
const LONGEST_LINE = 400

/**
 * What every line of ours on a stack holds: `://<host>/` of this very file. Firefox gives a script of an extension in
 * the page's world no address.
 */
const self = /:\/\/[^/]*\//.exec(new Failure().stack ?? '')?.[0] ?? '<anonymous code>'

/** What the last stack held: its lines but ours, and the first of them with an address. */
let kept = ''
let first = ''

function sift(stack: string): void {
  kept = first = ''
  for (let from = 0, end = 0; end >= 0; from = end + 1) {
    end = indexOf(stack, '\n', from)
    const line = cut(stack, from, end < 0 ? stack.length : end)
    if (indexOf(line, self) >= 0) continue
    kept += `\n${line}`
    if (!first && indexOf(line, '://') >= 0) first = line
  }
}

/** The calling script's line of the stack, raw; empty when the stack does not say. The observer reads the address. */
export function caller(): string {
  // A page that formats stacks itself would be shown our frames: better not to know.
  sift(descriptorOf(Failure, 'prepareStackTrace') ? '' : (new Failure().stack ?? ''))
  return cut(first, 0, LONGEST_LINE)
}

/** Chromium keeps the stack in an accessor of each error, Firefox in one of the prototype. */
const stackOf = (descriptorOf(new Failure(), 'stack') ?? descriptorOf(Failure.prototype, 'stack'))
  ?.get as () => unknown

/** The exception without our frames, so that the page sees the stack it would have seen without us. */
export function cleaned(thrown: unknown): unknown {
  try {
    // Whatever is no object ends here. A getter that the page made is not run.
    const property = descriptorOf(thrown as object, 'stack')
    const stack: unknown =
      property && property.get !== stackOf ? property.value : apply(stackOf, thrown, [])
    if (isPlain(stack) && indexOf(`${stack}`, self) >= 0) {
      sift(`${stack}`)
      ;(thrown as Error).stack = cut(kept, 1)
    }
  } catch {
    // Frozen by the page: leave it.
  }
  return thrown
}
