import type { Outbox } from './outbox'

/** Hands every resource this frame loaded to the outbox, those from before this script included; `heard` after each lot. */
export function watchResources(outbox: Outbox, timeOrigin: number, heard: () => void): void {
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if (!/^https?:/.test(entry.name)) continue
      // `resource` entries are PerformanceResourceTiming; the observer's type only says PerformanceEntry.
      const { initiatorType } = entry as PerformanceResourceTiming
      outbox.addResource({
        url: entry.name.slice(0, 16_384),
        initiator: initiatorType.slice(0, 40),
        at: timeOrigin + entry.startTime,
      })
    }
    heard()
  }).observe({ type: 'resource', buffered: true })
}
