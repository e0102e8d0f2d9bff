import { useState } from 'preact/hooks'
import { EventsView } from '../../components/dashboard/events-view'
import { ALL_EVENTS, type EventQuery } from '../../components/events/event-query'
import type { SiteSummary } from '../../lib/summary/site-summary'
import { useEventPages } from './use-event-pages'

interface Props {
  site: string | null
  sites: readonly SiteSummary[]
  total: number
  onExport(): void
}

/** The log, filtered and paged. */
export function EventsSection({ site, sites, total, onExport }: Props) {
  const [query, setQuery] = useState<EventQuery>({ ...ALL_EVENTS, site: site ?? '' })
  const pages = useEventPages(query)
  return (
    <EventsView
      query={query}
      companies={companiesOf(sites)}
      sites={sites.map(one => one.site).sort()}
      events={pages.events}
      hasMore={pages.next !== null}
      isReading={pages.isReading}
      total={total}
      onQuery={setQuery}
      onMore={() => void pages.more()}
      onNewest={pages.newest}
      onExport={onExport}
    />
  )
}

function companiesOf(sites: readonly SiteSummary[]): string[] {
  return [...new Set(sites.flatMap(({ companies }) => Object.keys(companies)))].sort()
}
