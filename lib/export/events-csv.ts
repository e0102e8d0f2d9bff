import type { Bundle } from '../schema/bundle'
import { csv } from './csv'

const HEADER = ['id', 'visit', 'site', 'at', 'type', 'vendor', 'page', 'host', 'details']

/** events.csv: one row an event; what only its type has stands in `details` as JSON. */
export function eventsCsv({ visits, events }: Bundle): string {
  const of = new Map(visits.map(visit => [visit.id, visit]))
  const rows = events.map(({ id, visit, at, type, vendor, ...rest }) => {
    const page = of.get(visit)
    const host = 'host' in rest && typeof rest.host === 'string' ? rest.host : null
    return [id, visit, page?.site, at, type, vendor, page?.url, host, JSON.stringify(rest)]
  })
  return csv([HEADER, ...rows])
}
