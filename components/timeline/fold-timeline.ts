import type { Event } from '../../lib/schema/event'

export interface TimeBin {
  /** Seconds since the visit began. */
  from: number
  to: number
  /** Requests to other companies. */
  requests: number
  /** Everything else that was logged. */
  other: number
}

export interface Timeline {
  bins: TimeBin[]
  /** Seconds since the visit began, and what was chosen; null when nothing was. */
  choice: { at: number; choice: 'accept' | 'reject' | 'save' | 'close' } | null
}

const BINS = 24

/** A visit's events in equal steps of time. `startedAt` in epoch milliseconds. */
export function foldTimeline(events: readonly Event[], startedAt: number): Timeline {
  const seconds = (at: number) => Math.max(0, (at - startedAt) / 1000)
  const span = Math.max(1, ...events.map(({ at }) => seconds(at)))
  const step = niceStep(span / BINS)
  const count = Math.max(1, Math.floor(span / step) + 1)
  const bins = Array.from({ length: count }, (_, n) => ({
    from: round(n * step),
    to: round((n + 1) * step),
    requests: 0,
    other: 0,
  }))
  for (const event of events) {
    const bin = bins[Math.min(count - 1, Math.floor(seconds(event.at) / step))]
    if (!bin) continue
    if (event.type === 'request' && event.thirdParty) bin.requests += 1
    else bin.other += 1
  }
  const chosen = events.find(event => event.type === 'consent-choice')
  const choice = chosen ? { at: seconds(chosen.at), choice: chosen.choice } : null
  return { bins, choice }
}

/** The next of 0.1, 0.2, 0.5, 1, 2, 5, 10 … seconds. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 0.1)))
  const factor = [1, 2, 5, 10].find(one => one * power >= least) ?? 10
  return round(factor * power)
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
