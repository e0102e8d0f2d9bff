/** Elements that every page has; a list of them is a document written down, whatever the recorder's format. */
const SKELETON = ['html', 'head', 'body']
const ELEMENTS =
  /\\*["'](html|head|body|meta|link|title|script|style|div|span|a|p|img|ul|li|h1|h2|h3|nav|main|header|footer|section|form|input|button|svg)\\*["'](?!\\*\s*:)/gi
/** A word list of a form or a style guide holds a few; the smallest page has more kinds of elements. */
const MIN_KINDS = 7
const LOOKED_AT = 64_000

/**
 * Whether a request body holds a copy of a page: element names as quoted values, the skeleton of a document and at least
 * four more kinds. Recorders differ in names and layout (rrweb's `"tagName":"div"`, Clarity's `4,3,"HEAD"`, JSON within
 * JSON), but each must name the elements. Names used as keys do not count: `{"title":…,"body":…}` is a message.
 */
export function isPageCopy(body: string): boolean {
  const kinds = new Set<string>()
  for (const [, name] of body.slice(0, LOOKED_AT).matchAll(ELEMENTS)) {
    if (name !== undefined) kinds.add(name.toLowerCase())
  }
  return kinds.size >= MIN_KINDS && SKELETON.every(name => kinds.has(name))
}
