import type { Disparity } from '../../lib/fairness/disparities'
import { valueInWords } from '../../lib/fairness/fairness-words'
import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import styles from './dot-plot.module.css'

/** One product or list: a line a group, a dot a look, a bar at the mean; and the same as a table. */
export function DotPlot({ of }: { of: Disparity }) {
  const [from, to] = rangeOf(of)
  const x = (value: number) => `${2 + (96 * (value - from)) / (to - from)}%`
  return (
    <figure class={styles.plot}>
      <figcaption>
        <b>{of.name || of.subject}</b> <small class="soft">{of.site}</small>
      </figcaption>
      {of.groups.map(({ label, mean, values }) => (
        <div key={label} class={styles.row}>
          <span class={styles.label}>{label}</span>
          <svg
            role="img"
            aria-label={`${label}: ${valueInWords(of, mean)} on average; the table has the figures`}
          >
            <line class={styles.floor} x1="0" x2="100%" y1="14" y2="14" />
            {of.kind !== 'exposure' &&
              values.map((value, at) => (
                <circle
                  key={at}
                  class={styles.look}
                  cx={x(value)}
                  cy={14 + ((at * 5) % 11) - 5}
                  r="4"
                />
              ))}
            <line class={styles.mean} x1={x(mean)} x2={x(mean)} y1="2" y2="26" />
          </svg>
        </div>
      ))}
      <div class={styles.row} aria-hidden="true">
        <span />
        <span class={styles.axis}>
          <small>{valueInWords(of, from)}</small>
          <small>{valueInWords(of, to)}</small>
        </span>
      </div>
      <details>
        <summary>The same as a table</summary>
        <table class={table.table}>
          <ColumnHeads names={['Group', 'Looks', 'Mean', 'Lowest', 'Highest']} />
          <tbody>
            {of.groups.map(({ label, observations, mean, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class={table.number}>{observations}</td>
                <td class={table.number}>{valueInWords(of, mean)}</td>
                <td class={table.number}>{valueInWords(of, Math.min(...values))}</td>
                <td class={table.number}>{valueInWords(of, Math.max(...values))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Of what is drawn; never empty, so that one price for all stands in the middle. */
function rangeOf({ kind, groups }: Disparity): [number, number] {
  if (kind === 'exposure') return [0, 1]
  const all = groups.flatMap(({ values, mean }) => [...values, mean])
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const pad = Math.max((most - least) * 0.05, Math.abs(most) * 0.005, 0.01)
  return [least - pad, most + pad]
}
