import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import { type AfterChoice, rowWord } from './fold-choice'

/** Did your No count: figures per company. */
export function ChoiceTable({ rows }: AfterChoice) {
  return (
    <table class={table.table}>
      <ColumnHeads names={['Company', 'Before', 'After', 'Your No']} />
      <tbody>
        {rows.map(row => (
          <tr key={row.company}>
            <th scope="row">{row.company}</th>
            <td class={table.number}>{row.before}</td>
            <td class={table.number}>{row.after}</td>
            <td>{rowWord(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
