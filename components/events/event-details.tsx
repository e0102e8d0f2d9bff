import type { Event } from '../../lib/schema/event'
import { EVENT_TYPES } from '../words/event-words'
import styles from './event-details.module.css'

/** Every field of one event, as it is kept. */
export function EventDetails({ event }: { event: Event }) {
  return (
    <section class={styles.details} aria-label="The chosen event">
      <h2>{EVENT_TYPES[event.type]}</h2>
      <dl>
        {Object.entries(event).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{name === 'at' ? new Date(event.at).toISOString() : shown(value)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, null, 1) ?? '')
}
