// The log keeps times in epoch milliseconds, an export in ISO 8601; nothing else of an item differs.
import type { ExportedEvent, ExportedFinding, ExportedVisit } from '../schema/bundle'
import type { Event } from '../schema/event'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'

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
