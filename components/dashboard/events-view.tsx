import { useState } from 'preact/hooks'
import type { Event } from '../../lib/schema/event'
import { EventDetails } from '../events/event-details'
import { EventFilter } from '../events/event-filter'
import { type EventQuery, isNarrow } from '../events/event-query'
import { EventScroller } from '../events/event-scroller'
import { counted } from '../words/counted'
import styles from './events-view.module.css'
import { Empty, SectionHead } from './section'

interface Props {
  query: EventQuery
  companies: readonly string[]
  sites: readonly string[]
  /** Loaded so far, newest first. */
  events: readonly Event[]
  hasMore: boolean
  isReading: boolean
  /** Events in the whole log. */
  total: number
  onQuery(query: EventQuery): void
  onMore(): void
  onNewest(): void
  onExport(): void
}

/** The log itself: filter, table, one event in full. */
export function EventsView(props: Props) {
  const { query, events, hasMore, isReading, total } = props
  const [chosen, setChosen] = useState<Event | null>(null)
  const isKnown = !isNarrow(query)
  return (
    <>
      <SectionHead
        title="Events"
        lead={`${counted(total, 'event')} in the log.`}
        acts={
          <>
            <button type="button" onClick={props.onNewest}>
              Show newest
            </button>
            <button type="button" onClick={props.onExport}>
              Export
            </button>
          </>
        }
      />
      <div class={styles.events}>
        <EventFilter
          query={query}
          companies={props.companies}
          sites={props.sites}
          onChange={props.onQuery}
        />
        <p role="status" class="soft">
          {progress(events.length, hasMore, isReading)}
        </p>
        {events.length === 0 && !isReading ? (
          <Empty>
            {isKnown ? 'Nothing is in the log yet.' : 'No event in the log is like that.'}
          </Empty>
        ) : (
          <EventScroller
            events={events}
            total={isKnown ? total + 1 : hasMore ? -1 : events.length + 1}
            hasMore={hasMore}
            chosen={chosen?.id ?? null}
            onChoose={setChosen}
            onMore={props.onMore}
          />
        )}
        {chosen && <EventDetails event={chosen} />}
      </div>
    </>
  )
}

function progress(loaded: number, hasMore: boolean, isReading: boolean): string {
  if (isReading && loaded === 0) return 'Reading the log.'
  const shown = `${counted(loaded, 'event')} shown`
  return hasMore ? `${shown}; scroll for older ones.` : `${shown}.`
}
