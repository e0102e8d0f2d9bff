// One row is one line of one height, so that a million of them scroll; the details stand below the table.
import { useEffect, useRef } from 'preact/hooks'
import type { Event } from '../../lib/schema/event'
import { ColumnHeads } from '../controls/column-heads'
import { describeEvent, EVENT_TYPES } from '../words/event-words'
import { exactTime } from '../words/when'
import styles from './event-scroller.module.css'
import { useVirtualRows } from './use-virtual-rows'

const ROW = 32
/** This close to the end of what is loaded, more is asked for. */
const AHEAD = 60

interface Props {
  events: readonly Event[]
  /** How many rows there are in all; -1 when not known. */
  total: number
  hasMore: boolean
  chosen: string | null
  onChoose(event: Event): void
  onMore(): void
}

/** The event table: only the rows in view are drawn. */
export function EventScroller({ events, total, hasMore, chosen, onChoose, onMore }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const { rows, total: height } = useVirtualRows(events.length, ROW, scroller)
  const isNearEnd = (rows.at(-1)?.index ?? 0) >= events.length - AHEAD
  const loaded = events.length
  useEffect(() => {
    if (hasMore && isNearEnd) onMore()
  }, [hasMore, isNearEnd, loaded])
  const first = rows[0]?.start ?? 0
  const last = (rows.at(-1)?.start ?? -ROW) + ROW
  return (
    <section
      ref={scroller}
      class={styles.scroller}
      aria-label="Events, newest first"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
      tabIndex={0}
    >
      <table class={styles.table} aria-rowcount={total}>
        <ColumnHeads names={['Time', 'Kind', 'What', 'Company']} />
        <tbody>
          <Gap height={first} />
          {rows.map(({ index }) => {
            const event = events[index]
            return (
              event && (
                <Row
                  key={event.id}
                  event={event}
                  index={index}
                  isChosen={event.id === chosen}
                  onChoose={onChoose}
                />
              )
            )
          })}
          <Gap height={height - last} />
        </tbody>
      </table>
    </section>
  )
}

function Row(props: {
  event: Event
  index: number
  isChosen: boolean
  onChoose(event: Event): void
}) {
  const { event, index, isChosen, onChoose } = props
  return (
    <tr aria-rowindex={index + 2} data-chosen={isChosen}>
      <td>{exactTime(event.at)}</td>
      <td>{EVENT_TYPES[event.type]}</td>
      <td>
        <button type="button" aria-pressed={isChosen} onClick={() => onChoose(event)}>
          {describeEvent(event)}
        </button>
      </td>
      <td>{event.vendor ?? '–'}</td>
    </tr>
  )
}

/** Stands for the rows that are out of view. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td class={styles.gap} style={{ height: `${height}px` }} />
    </tr>
  )
}
