import { type Disparity, LEAST_OBSERVATIONS, type Scarce } from '../../lib/fairness/disparities'
import {
  chanceInWords,
  effectInWords,
  KINDS,
  valueInWords,
} from '../../lib/fairness/fairness-words'
import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import { counted } from '../words/counted'
import styles from './people-view.module.css'

const MOST_ROWS = 100

/** Everything that could be tested, the clearest of each kind first. */
export function DisparityTable({ all }: { all: readonly Disparity[] }) {
  return (
    <>
      <div class={table.wide}>
        <table class={`${table.table} ${table.stacks} ${styles.figures}`}>
          <ColumnHeads
            names={[
              'What',
              'Groups: mean (looks)',
              'Difference (95 % interval)',
              'p, adjusted',
              'Result',
            ]}
          />
          <tbody>
            {all.slice(0, MOST_ROWS).map(one => (
              <tr key={`${one.kind} ${one.subject}`} data-holds={one.isDisparity}>
                <th scope="row">
                  {one.name || one.subject}
                  <span class={table.under}>
                    {KINDS[one.kind]} · {one.site}
                  </span>
                </th>
                <td data-side="Groups">
                  {one.groups.map(({ label, mean, observations }) => (
                    <div key={label}>
                      {label}: {valueInWords(one, mean)} ({observations})
                    </div>
                  ))}
                </td>
                <td data-side="Difference">
                  {effectInWords(one, one.effect)}
                  <span class={table.under}>
                    {effectInWords(one, one.interval[0])} to {effectInWords(one, one.interval[1])}
                  </span>
                </td>
                <td data-side="p, adjusted" class={table.number}>
                  {chanceInWords(one.q)}
                </td>
                <td data-side="Result">
                  <strong>{one.isDisparity ? 'Holds' : 'Does not hold'}</strong>
                  <span class={table.under}>
                    {one.unit === 'person' ? 'over people' : 'over visits: these exports only'}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > MOST_ROWS && (
        <p class="soft">{counted(all.length - MOST_ROWS, 'more row')} with less to say.</p>
      )}
    </>
  )
}

/** What several groups saw, but too rarely. */
export function ScarceList({ all }: { all: readonly Scarce[] }) {
  return (
    <>
      <p>
        Too few to say for {counted(all.length, 'thing')}: at least {LEAST_OBSERVATIONS} looks in
        each of two groups are needed, on days on which both looked.
      </p>
      <details>
        <summary>Which</summary>
        <ul class="bullets">
          {all.slice(0, MOST_ROWS).map(({ kind, subject, name, groups, isNeverTogether }) => (
            <li key={`${kind} ${subject}`}>
              {name || subject} ({KINDS[kind].toLowerCase()}):{' '}
              {isNeverTogether
                ? 'never on the same day'
                : groups.map(({ label, observations }) => `${label} ${observations}`).join(', ')}
            </li>
          ))}
        </ul>
        {all.length > MOST_ROWS && <p class="soft">and {all.length - MOST_ROWS} more</p>}
      </details>
    </>
  )
}
