import type { Bundle } from '../schema/bundle'

/** events.ndjson: one event a line, as in the bundle. */
export function eventsNdjson({ events }: Bundle): string {
  return events.map(event => `${JSON.stringify(event)}\n`).join('')
}
