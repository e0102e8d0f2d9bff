import { PRICE_DAYS, type PriceRecord } from '../../lib/prices/price-record'
import { type PriceSummary, summarizePrices } from '../../lib/prices/price-summary'
import { PriceChart } from '../prices/price-chart'
import { PriceTable } from '../prices/price-table'
import { counted } from '../words/counted'
import { money } from '../words/money'
import { dayOf } from '../words/when'
import styles from './prices-view.module.css'
import { hashOf } from './route'
import { Card, Empty, SectionHead } from './section'

interface Props {
  site: string
  /** Last seen first. */
  records: readonly PriceRecord[]
}

/** Every price seen on one shop, product by product. */
export function PricesView({ site, records }: Props) {
  return (
    <>
      <SectionHead
        title={`Prices on ${site}`}
        lead={`${counted(records.length, 'product')} whose prices you saw. They are kept for ${PRICE_DAYS} days, longer than events, and are part of exports.`}
        acts={
          <a class="button" href={hashOf({ at: 'shop', site })}>
            Visits
          </a>
        }
      />
      {records.length === 0 ? (
        <Empty>
          No price is remembered yet. Open a product of this shop; its price is noted each time.
        </Empty>
      ) : (
        <div class={styles.list}>
          {records.map(record => (
            <Product key={record.key} record={record} />
          ))}
        </div>
      )}
    </>
  )
}

function Product({ record }: { record: PriceRecord }) {
  const summary = summarizePrices(record)
  if (!summary) return null
  return (
    <Card title={record.name} remark={record.variant ?? undefined}>
      <Figures {...summary} />
      <PriceChart record={record} />
      <details>
        <summary>{`All prices as a table (${record.points.length})`}</summary>
        <PriceTable record={record} />
      </details>
    </Card>
  )
}

function Figures({ currency, first, last, lowest, highest, looks, ...summary }: PriceSummary) {
  const figures = [
    ['Last', money(last, currency), dayOf(summary.lastAt)],
    ['First', money(first, currency), dayOf(summary.firstAt)],
    ['Lowest', money(lowest, currency), ''],
    ['Highest', money(highest, currency), ''],
    ['Looks', String(looks), summary.others > 0 ? 'other currencies aside' : ''],
  ] as const
  return (
    <dl class={styles.figures}>
      {figures.map(([name, value, remark]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {remark && <dd class="soft">{remark}</dd>}
        </div>
      ))}
    </dl>
  )
}
