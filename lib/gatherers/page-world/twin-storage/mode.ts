// Who looks in this document, as the tab-bound rule marked it.

/** `twin`: a stranger; `own`: the person. */
export type Mode = 'twin' | 'own'

const MARK = 'vitrine'

/** The rule's response header says so; documents without an answer of their own go by their parent. */
export function modeOf(view: Window): Mode | null {
  try {
    const [load] = view.performance.getEntriesByType('navigation')
    // Only this entry type is asked for.
    const timings = (load as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
    const said = timings.find(({ name }) => name === MARK)?.description
    if (said === 'twin' || said === 'own') return said
    const isLocal = /^(?:about|blob|data):/.test(view.location.href)
    return isLocal && view.parent !== view ? modeOf(view.parent) : null
  } catch {
    // A parent of another origin: its own header said what there was to say.
    return null
  }
}
