import type { PriceRecord } from '../../lib/prices/price-record'
import { ColumnHeads } from '../controls/column-heads'
import styles from '../controls/table.module.css'
import { money } from '../words/money'
import { dayOf } from '../words/when'
import own from './price-table.module.css'

/** Every price of one product, newest first, in figures. */
export function PriceTable({ record }: { record: PriceRecord }) {
  return (
    <table class={styles.table}>
      <caption class="hidden">{`Prices of ${record.name}`}</caption>
      <ColumnHeads names={['Seen', 'Price', 'Named as earlier', 'Looks']} />
      <tbody>
        {[...record.points].reverse().map(({ from, to, amount, currency, was, looks }) => (
          <tr key={from}>
            <th scope="row" class={own.when}>
              {span(from, to)}
            </th>
            <td class={styles.number}>{money(amount, currency)}</td>
            <td class={styles.number}>{was === null ? '–' : money(was, currency)}</td>
            <td class={styles.number}>{looks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function span(from: number, to: number): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  return first === last ? first : `${first} – ${last}`
}
