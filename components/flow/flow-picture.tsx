import { counted } from '../words/counted'
import styles from './flow-picture.module.css'
import type { Flow } from './fold-flow'
import { type FlowNode, layoutFlow } from './layout-flow'

const WIDTH = 960
const COLUMNS = [0, 190, 470, 780] as const
const BAR = 5
const SHOWN_LETTERS = 34

/** Who got what, drawn; decoration for the list that stands beside it, which says the same in words. */
export function FlowPicture({ flows }: { flows: readonly Flow[] }) {
  const { nodes, ribbons, height } = layoutFlow(flows)
  const requests = flows.reduce((sum, flow) => sum + flow.requests, 0)
  const companies = new Set(flows.map(({ company }) => company)).size
  return (
    <svg
      class={styles.picture}
      viewBox={`0 -4 ${WIDTH} ${Math.ceil(height) + 8}`}
      role="img"
      aria-label={`Flow from this page through scripts to ${counted(companies, 'company', 'companies')}: ${counted(requests, 'request')}. The list below says the same.`}
    >
      {ribbons.map(({ from, to, y1, y2, width }) => (
        <path
          key={`${from.column}${from.name}>${to.name}`}
          class={styles.ribbon}
          d={curve(COLUMNS[from.column] + BAR, y1, COLUMNS[to.column], y2)}
          stroke-width={width}
        />
      ))}
      {nodes.map(node => (
        <Box key={node.column + node.name} node={node} />
      ))}
    </svg>
  )
}

function Box({ node }: { node: FlowNode }) {
  const x = COLUMNS[node.column]
  const middle = node.y + node.height / 2
  return (
    <g>
      <title>{`${node.name}: ${node.count}`}</title>
      <rect class={styles.bar} x={x} y={node.y} width={BAR} height={node.height} rx="2" />
      <text class={styles.label} x={x + BAR + 6} y={middle + 4}>
        {cut(node.name)}
        <tspan class={styles.count}> {node.count}</tspan>
      </text>
    </g>
  )
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

function cut(name: string): string {
  return name.length > SHOWN_LETTERS ? `${name.slice(0, SHOWN_LETTERS - 1)}…` : name
}
