// Which script made a call: the first line of the stack that is not ours. Costs some 13 µs, so it is sampled.
// A regular expression would be shorter, but running one changes the page's `RegExp.$1`.
import { apply, cut, descriptorOf, indexOf, take } from './natives'

const { Error: Failure } = globalThis
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

const nativeStack = descriptorOf(new Failure(), 'stack')?.get
/** Firefox keeps the stack behind an accessor of the prototype. */
const [inheritedStack] = take<[unknown]>('Error.stack')

/** The exception without our frames, so that the page sees the stack it would have seen without us. */
export function cleaned(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || !thrown) return thrown
  const property = descriptorOf(thrown, 'stack')
  // Chromium keeps it in an accessor of its own; any other getter is the page's, and not run.
  const get = property?.get
  const stack: unknown =
    get && get === nativeStack
      ? apply(get, thrown, [])
      : property
        ? property.value
        : inheritedStack(thrown)
  if (typeof stack !== 'string' || indexOf(stack, self) < 0) return thrown
  sift(stack)
  try {
    ;(thrown as Error).stack = cut(kept, 1)
  } catch {
    // Frozen by the page: leave it.
  }
  return thrown
}
