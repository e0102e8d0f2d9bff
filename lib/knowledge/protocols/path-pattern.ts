// Paths are compared segment by segment: linear in their length, whatever a page sends.

/** Whether a path (as in a URL, a final slash ignored) fits a pattern of protocol-row.ts. */
export function fitsPath(pattern: string, path: string): boolean {
  if (pattern === '/**') return true
  return pattern.endsWith('**') ? containsSegments(pattern, path) : endsWithSegments(pattern, path)
}

/** The last segment of a path, a final slash ignored. */
export function lastSegment(path: string): string {
  const end = path.endsWith('/') ? path.length - 1 : path.length
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end)
}

function containsSegments(pattern: string, path: string): boolean {
  const wild = pattern.indexOf('*')
  const found = path.indexOf(pattern.slice(0, wild))
  if (found < 0) return false
  const further = pattern.slice(wild).split('/').length
  return (
    path
      .slice(found + wild)
      .split('/')
      .filter(Boolean).length >=
    further - 1
  )
}

function endsWithSegments(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (given.at(-1) === '') given.pop()
  for (let i = 1; i < wanted.length; i++) {
    const segment = given[given.length - i]
    if (segment === undefined || !fitsSegment(wanted[wanted.length - i] ?? '', segment))
      return false
  }
  return given.length >= wanted.length
}

function fitsSegment(wanted: string, segment: string): boolean {
  if (wanted === '*') return segment !== ''
  if (wanted === '#') return isNumber(segment)
  const star = wanted.indexOf('*')
  if (star < 0) return wanted === segment
  return (
    segment.length >= wanted.length - 1 &&
    segment.startsWith(wanted.slice(0, star)) &&
    segment.endsWith(wanted.slice(star + 1))
  )
}

/** Whether a text is digits only, at least one. */
export function isNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return text !== ''
}
