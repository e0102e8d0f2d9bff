import type { Person } from '../../lib/fairness/people'
import table from '../controls/table.module.css'
import styles from './people-view.module.css'

interface Props {
  people: readonly Person[]
  onLabel(id: string, label: string): void
  onRemove(id: string): void
}

/** Who is compared, each with a label in one's own words. */
export function PeopleList({ people, onLabel, onRemove }: Props) {
  return (
    <table class={`${table.table} ${table.stacks} ${styles.people}`}>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Visits</th>
          <th scope="col">Label</th>
          <th scope="col">
            <span class="hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, from, persona, label, bundle }) => (
          <tr key={id}>
            <th scope="row">
              {from}
              <span class={table.under}>{persona}</span>
            </th>
            <td data-side="Visits" class={table.number}>
              {bundle.visits.length}
            </td>
            <td data-side="Label">
              <input
                type="text"
                maxLength={60}
                value={label}
                aria-label={`Label of ${from}, ${persona}`}
                onInput={event => onLabel(id, event.currentTarget.value)}
              />
            </td>
            <td>
              <button
                type="button"
                aria-label={`Remove ${from}, ${persona}`}
                onClick={() => onRemove(id)}
              >
                Remove
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
