import drawing from '../controls/drawing.module.css'
import { CHOICES } from '../words/event-words'
import type { Timeline } from './fold-timeline'
import styles from './timeline-picture.module.css'

const WIDTH = 560
const HEIGHT = 110
const FLOOR = 92

/** Events over time as bars, with a line where the person chose. The table beside it has the figures. */
export function TimelinePicture({ bins, choice }: Timeline) {
  const most = Math.max(1, ...bins.map(({ requests, other }) => requests + other))
  const end = bins.at(-1)?.to ?? 1
  const x = (seconds: number) => (seconds / end) * WIDTH
  const tall = (count: number) => (count / most) * (FLOOR - 18)
  return (
    <svg
      class={drawing.drawing}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Events over ${end} seconds; the table has the figures`}
    >
      {bins.map(({ from, to, requests, other }) => {
        const wide = Math.max(1, x(to - from) - 2)
        return (
          <g key={from}>
            <title>{`${from}–${to} s: ${requests} requests to others, ${other} other events`}</title>
            <rect
              class={styles.requests}
              x={x(from)}
              y={FLOOR - tall(requests)}
              width={wide}
              height={tall(requests)}
            />
            <rect
              class={styles.other}
              x={x(from) + 0.5}
              y={FLOOR - tall(requests + other) + 0.5}
              width={Math.max(0, wide - 1)}
              height={Math.max(0, tall(other) - 1)}
            />
          </g>
        )
      })}
      <line class={styles.floor} x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
      {choice && (
        <>
          <line class={styles.choice} x1={x(choice.at)} x2={x(choice.at)} y1="2" y2={FLOOR} />
          <text
            x={x(choice.at) + (choice.at > end / 2 ? -6 : 6)}
            y="12"
            text-anchor={choice.at > end / 2 ? 'end' : 'start'}
          >
            {CHOICES[choice.choice]}
          </text>
        </>
      )}
      <text class={drawing.soft} x="0" y={HEIGHT - 3}>
        0 s
      </text>
      <text class={drawing.soft} x={WIDTH} y={HEIGHT - 3} text-anchor="end">
        {end} s
      </text>
    </svg>
  )
}
