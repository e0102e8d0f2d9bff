import type { Event } from '../../lib/schema/event'
import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import { describeEvent, EVENT_TYPES } from '../words/event-words'
import { exactTime } from '../words/when'

/** A few events in full, as a plain table. */
export function EventTable({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return <p class="soft">These events are no longer in the log.</p>
  return (
    <table class={table.table}>
      <ColumnHeads names={['Time', 'Kind', 'What', 'Company']} />
      <tbody>
        {events.map(event => (
          <tr key={event.id}>
            <td class={table.number}>{exactTime(event.at)}</td>
            <td>{EVENT_TYPES[event.type]}</td>
            <td>{describeEvent(event)}</td>
            <td>{event.vendor ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
