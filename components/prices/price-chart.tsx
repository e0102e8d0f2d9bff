import type { PriceRecord } from '../../lib/prices/price-record'
import { summarizePrices } from '../../lib/prices/price-summary'
import drawing from '../controls/drawing.module.css'
import { counted } from '../words/counted'
import { money } from '../words/money'
import { dayOf } from '../words/when'
import { layoutSteps } from './layout-steps'
import styles from './price-chart.module.css'

const WIDTH = 560
const HEIGHT = 172
const FRAME = { width: WIDTH - 16, top: 32, bottom: 112 }

/** The prices of one product as steps over time; rings where the page named an earlier price. The table has the figures. */
export function PriceChart({ record }: { record: PriceRecord }) {
  const summary = summarizePrices(record)
  const layout = layoutSteps(record.points, FRAME)
  if (!summary || !layout) return null
  const { currency, firstAt, lastAt } = summary
  const { steps, path, low, high } = layout
  const looks = counted(summary.looks, 'look')
  return (
    <svg
      class={`${drawing.drawing} ${styles.chart}`}
      viewBox={`-8 0 ${WIDTH} ${HEIGHT}`}
      role="img"
    >
      <title>{`${record.name}: from ${money(summary.first, currency)} on ${dayOf(firstAt)} to ${money(summary.last, currency)} on ${dayOf(lastAt)}, over ${looks}; the table has the figures`}</title>
      <line class={styles.floor} x1="-8" x2={WIDTH - 8} y1={FRAME.bottom} y2={FRAME.bottom} />
      {high > low && (
        <line class={styles.floor} x1="-8" x2={WIDTH - 8} y1={FRAME.top} y2={FRAME.top} />
      )}
      <path class={styles.steps} d={path} />
      {steps.map(step => (
        <g key={step.at}>
          <circle class={styles.look} cx={step.from} cy={step.y} r="4" />
          {step.was !== null && (
            <>
              <line class={styles.was} x1={step.from} x2={step.to} y1={step.was} y2={step.was} />
              <circle class={styles.ring} cx={step.from} cy={step.was} r="5" />
            </>
          )}
        </g>
      ))}
      <text x="-8" y={FRAME.top - 12}>
        {money(high, currency)}
      </text>
      {high > low && (
        <text x="-8" y={FRAME.bottom + 22}>
          {money(low, currency)}
        </text>
      )}
      <text class={drawing.soft} x="-8" y={HEIGHT - 4}>
        {dayOf(firstAt)}
      </text>
      <text class={drawing.soft} x={WIDTH - 8} y={HEIGHT - 4} text-anchor="end">
        {dayOf(lastAt)}
      </text>
    </svg>
  )
}
