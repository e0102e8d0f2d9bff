// Which script made a call: the first address on the stack that is not our own. Costs some 13 µs, so it is sampled.
import { apply, cut, descriptorOf, getter, indexOf } from './natives'

const { Error: Failure } = globalThis

const isSchemeLetter = (c: string) => (c >= 'a' && c <= 'z') || c === '-'

/** `https://shop.example/app.js` from a stack line of Chromium (`at f (URL:1:2)`) or Firefox (`f@URL:1:2`). */
function addressIn(line: string): string {
  let start = indexOf(line, '://')
  if (start < 0) return ''
  // Back to the beginning of the scheme, forward to the first colon after the path begins.
  while (start > 0 && isSchemeLetter(line[start - 1] ?? '')) start--
  const path = indexOf(line, '/', indexOf(line, '://') + 3)
  const end = path < 0 ? -1 : indexOf(line, ':', path)
  return end < 0 ? '' : cut(line, start, end)
}

function lines(stack: string, visit: (line: string) => boolean): void {
  let from = 0
  while (from < stack.length) {
    const end = indexOf(stack, '\n', from)
    const line = cut(stack, from, end < 0 ? stack.length : end)
    if (visit(line) || end < 0) return
    from = end + 1
  }
}

function firstAddress(stack: string, skip: string): string {
  let found = ''
  lines(stack, line => {
    const address = addressIn(line)
    if (address && address !== skip) found = address
    return found !== ''
  })
  return found
}

const stackProperty = descriptorOf(new Failure(), 'stack')
/** Firefox keeps the stack behind an accessor of the prototype. */
const inheritedStack = getter(Failure.prototype, 'stack')

/** Where this very file runs from. Firefox gives a script of an extension in the page's world no address. */
export const self = firstAddress(new Failure().stack ?? '', '') || '<anonymous code>'

/** Address of the calling script, or empty when the stack does not say. */
export function caller(): string {
  // A page that formats stacks itself would be shown our frames: better not to know.
  if (descriptorOf(Failure, 'prepareStackTrace')) return ''
  return cut(firstAddress(new Failure().stack ?? '', self), 0, 500)
}

/** The exception without our frames, so that the page sees the stack it would have seen without us. */
export function cleaned(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null) return thrown
  const property = descriptorOf(thrown, 'stack')
  // Chromium keeps it in an accessor of its own; any other getter is the page's, and not run.
  const isNative = property?.get && property.get === stackProperty?.get
  const stack: unknown = isNative
    ? apply(property.get as () => string, thrown, [])
    : property
      ? property.value
      : inheritedStack(thrown)
  if (typeof stack !== 'string' || indexOf(stack, self) < 0) return thrown
  let kept = ''
  lines(stack, line => {
    if (indexOf(line, self) < 0) kept += kept ? `\n${line}` : line
    return false
  })
  try {
    ;(thrown as Error).stack = kept
  } catch {
    // Frozen by the page: leave it.
  }
  return thrown
}
