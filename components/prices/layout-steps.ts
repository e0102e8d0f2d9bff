// Where the prices of one product stand in its picture: time to the right, amounts upward.
import type { PriceRecord } from '../../lib/prices/price-record'

type Points = PriceRecord['points']

export interface Step {
  at: number
  /** In the picture's units. */
  from: number
  to: number
  y: number
  /** Height of what the page called the earlier price; null for none. */
  was: number | null
}

export interface Steps {
  steps: Step[]
  /** One path: level while a price stood, upright where it changed. */
  path: string
  low: number
  high: number
}

export interface Frame {
  width: number
  top: number
  bottom: number
}

/** Prices in another currency than the last are left out; null where nothing is left to draw. */
export function layoutSteps(points: Points, { width, top, bottom }: Frame): Steps | null {
  const last = points.at(-1)
  const drawn = points.filter(({ currency }) => currency === last?.currency)
  const [first] = drawn
  if (!first || !last || last.to === first.from) return null
  const amounts = drawn.flatMap(({ amount, was }) => (was === null ? [amount] : [amount, was]))
  const low = Math.min(...amounts)
  const high = Math.max(...amounts)
  const x = (at: number) => round(((at - first.from) / (last.to - first.from)) * width)
  const y = (amount: number) =>
    high === low
      ? (top + bottom) / 2
      : round(bottom - ((amount - low) / (high - low)) * (bottom - top))
  const steps = drawn.map(({ from, to, amount, was }) => ({
    at: from,
    from: x(from),
    to: x(to),
    y: y(amount),
    was: was === null ? null : y(was),
  }))
  const path = steps
    .map(
      (step, n) =>
        `${n === 0 ? 'M' : 'H'}${step.from}${n === 0 ? ` ${step.y}` : `V${step.y}`}H${step.to}`,
    )
    .join('')
  return { steps, path, low, high }
}

const round = (value: number) => Math.round(value * 10) / 10
