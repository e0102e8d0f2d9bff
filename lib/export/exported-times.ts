// The log keeps times in epoch milliseconds, an export in ISO 8601; nothing else differs, but of prices.
import type { PriceRecord } from '../prices/price-record'
import type { ExportedEvent, ExportedFinding, ExportedPrice, ExportedVisit } from '../schema/bundle'
import type { Event } from '../schema/event'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'
import { settleTime } from '../store/canonical'

export function loggedEvent(event: ExportedEvent): Event {
  return { ...event, at: Date.parse(event.at) }
}

export function loggedVisit(visit: ExportedVisit): Visit {
  return { ...visit, startedAt: Date.parse(visit.startedAt) }
}

export function loggedFinding(finding: ExportedFinding): Finding {
  return { ...finding, at: Date.parse(finding.at) }
}

export function exportedVisit(visit: Visit): ExportedVisit {
  return { ...visit, startedAt: new Date(visit.startedAt).toISOString() }
}

export function exportedFinding(finding: Finding): ExportedFinding {
  return { ...finding, at: new Date(finding.at).toISOString() }
}

const isoOf = (at: number) => new Date(settleTime(at)).toISOString()

/** Without the visits that saw them: those are deleted long before prices are. */
export function exportedPrice({
  key,
  site,
  name,
  url,
  variant,
  points,
}: PriceRecord): ExportedPrice {
  const told = points.map(({ from, to, looks, amount, currency, was, also }) => ({
    from: isoOf(from),
    to: isoOf(to),
    looks,
    amount,
    currency,
    was,
    ...(also ? { also } : {}),
  }))
  return { key, site, name, url, variant, points: told }
}

export function loggedPrice({ points, ...price }: ExportedPrice): PriceRecord {
  const seen = points.map(({ from, to, also, ...point }) => ({
    from: Date.parse(from),
    to: Date.parse(to),
    ...point,
    ...(also ? { also } : {}),
    visit: '',
    earlier: null,
  }))
  const firstAt = Math.min(...seen.map(({ from }) => from))
  const lastAt = Math.max(...seen.map(({ to }) => to))
  // The log stamps it with its own format.
  return { ...price, v: 0, firstAt, lastAt, points: seen }
}
