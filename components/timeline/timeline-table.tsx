import { ColumnHeads } from '../controls/column-heads'
import styles from '../controls/table.module.css'
import { CHOICES } from '../words/event-words'
import type { Timeline } from './fold-timeline'

/** The figures of the timeline; empty steps are left out. */
export function TimelineTable({ bins, choice }: Timeline) {
  return (
    <>
      {choice && (
        <p class="soft">
          {CHOICES[choice.choice]} after {choice.at.toFixed(1)} s.
        </p>
      )}
      <table class={styles.table}>
        <ColumnHeads names={['Seconds', 'Requests to others', 'Other events']} />
        <tbody>
          {bins
            .filter(({ requests, other }) => requests + other > 0)
            .map(({ from, to, requests, other }) => (
              <tr key={from}>
                <th scope="row">
                  {from}–{to}
                </th>
                <td class={styles.number}>{requests}</td>
                <td class={styles.number}>{other}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}
