import type { EventType } from '../../lib/schema/event'
import { EVENT_TYPES } from '../words/event-words'
import styles from './event-filter.module.css'
import type { EventQuery } from './event-query'

interface Props {
  query: EventQuery
  companies: readonly string[]
  sites: readonly string[]
  onChange(query: EventQuery): void
}

/** Narrows the table by kind, company, shop and words. */
export function EventFilter({ query, companies, sites, onChange }: Props) {
  // The keys of EVENT_TYPES are EventType by its type; Object.keys widens them.
  const types = Object.keys(EVENT_TYPES) as EventType[]
  return (
    <search class={styles.filter}>
      <Choice
        label="Kind"
        value={query.type}
        options={types.map(type => [type, EVENT_TYPES[type]])}
        onChange={value => onChange({ ...query, type: types.find(type => type === value) ?? '' })}
      />
      <Choice
        label="Company"
        value={query.company}
        options={companies.map(name => [name, name])}
        onChange={company => onChange({ ...query, company })}
      />
      <Choice
        label="Shop"
        value={query.site}
        options={sites.map(name => [name, name])}
        onChange={site => onChange({ ...query, site })}
      />
      <label class={styles.text}>
        <span>Words</span>
        <input
          type="search"
          value={query.text}
          placeholder="collect, cart, _ga …"
          onInput={event => onChange({ ...query, text: event.currentTarget.value })}
        />
      </label>
    </search>
  )
}

function Choice(props: {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onChange(value: string): void
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select value={props.value} onChange={event => props.onChange(event.currentTarget.value)}>
        <option value="">All</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
