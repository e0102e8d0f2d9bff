import type { Disparity } from '../fairness/disparities'
import { effectInWords } from '../fairness/fairness-words'

const WIDTH = 220

/** The 95 % interval as a line, the effect as a dot, no difference as a bar in the middle; `widest` is at the edge. */
export function intervalPlot(one: Disparity, widest: number): string {
  const x = (value: number) => {
    const share = Math.max(-1, Math.min(1, value / widest))
    return (WIDTH / 2) * (1 + 0.95 * share)
  }
  const [from, to] = one.interval
  const said = `${effectInWords(one, one.effect)}, between ${effectInWords(one, from)} and ${effectInWords(one, to)}`
  return `<svg class="plot" viewBox="0 0 ${WIDTH} 20" role="img" aria-label="${said}"><line x1="${WIDTH / 2}" x2="${WIDTH / 2}" y1="0" y2="20" stroke="var(--soft)"/><line x1="${x(from).toFixed(1)}" x2="${x(to).toFixed(1)}" y1="10" y2="10" stroke="currentColor" stroke-width="2"/><circle cx="${x(one.effect).toFixed(1)}" cy="10" r="4" fill="currentColor"/></svg>`
}
