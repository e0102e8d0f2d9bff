const MARK = 'vitrine'
/** The mark of documents without TLS, which are shown no server timing: a date that no page would have. */
export const PLAIN_MARK = 'Tue, 23 Feb 1999 03:07:11 GMT'

/** Whether the tab-bound rule marked this document; one without an answer of its own goes by its parent. */
export function isStranger(view: Window): boolean {
  try {
    const [load] = view.performance.getEntriesByType('navigation')
    // Only this entry type is asked for.
    const timings = (load as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
    if (timings.some(({ name, description }) => name === MARK && description === 'twin'))
      return true
    const { lastModified } = view.document
    if (new Date(lastModified).getTime() === Date.parse(PLAIN_MARK)) return true
    const isLocal = /^(?:about|blob|data):/.test(view.location.href)
    return isLocal && view.parent !== view && isStranger(view.parent)
  } catch {
    // A parent of another origin: its own header said what there was to say.
    return false
  }
}
