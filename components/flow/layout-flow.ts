import type { FieldKind } from '../../lib/schema/field'
import { FIELD_KINDS } from '../words/field-words'
import type { Flow } from './fold-flow'

/** A box of the picture; `y` and `height` in picture units. */
export interface FlowNode {
  name: string
  count: number
  column: 0 | 1 | 2 | 3
  y: number
  height: number
}

export interface FlowRibbon {
  from: FlowNode
  to: FlowNode
  /** Middle of the ribbon at either end. */
  y1: number
  y2: number
  width: number
}

export interface FlowPicture {
  nodes: FlowNode[]
  ribbons: FlowRibbon[]
  height: number
}

const SCRIPTS = 7
const COMPANIES = 9
const LINE = 22
const GAP = 6
/** Height a column's counts share, besides one line for each box. */
const SPREAD = 120

type Link = readonly [from: string, to: string, count: number]

/** Boxes and ribbons of page → script → company → kinds. What does not fit is folded into "N others". Pure. */
export function layoutFlow(flows: readonly Flow[]): FlowPicture {
  const script = folding(flows, SCRIPTS, flow => flow.script)
  const company = folding(flows, COMPANIES, flow => flow.company)
  const links: [Link[], Link[], Link[]] = [[], [], []]
  for (const flow of flows) {
    links[0].push(['This page', script(flow.script), flow.requests])
    links[1].push([script(flow.script), company(flow.company), flow.requests])
    // The keys of `kinds` are FieldKind by its type; Object.entries widens them.
    for (const [kind, count] of Object.entries(flow.kinds) as [FieldKind, number][])
      links[2].push([company(flow.company), FIELD_KINDS[kind], count])
  }
  const columns = [
    stack(sums(links[0], 0), 0),
    stack(sums(links[0], 1), 1),
    stack(sums(links[1], 1), 2),
    stack(sums(links[2], 1), 3),
  ]
  const height = Math.max(LINE, ...columns.flat().map(node => node.y + node.height))
  const ribbons = links.flatMap((some, at) => join(merge(some), columns[at], columns[at + 1]))
  return { nodes: columns.flat(), ribbons, height }
}

function folding(flows: readonly Flow[], most: number, of: (flow: Flow) => string) {
  const names = [...new Set(flows.map(of))]
  const kept = new Set(names.length > most ? names.slice(0, most - 1) : names)
  const rest = `${names.length - kept.size} others`
  return (name: string) => (kept.has(name) ? name : rest)
}

function sums(links: readonly Link[], end: 0 | 1): Map<string, number> {
  const totals = new Map<string, number>()
  for (const link of links) totals.set(link[end], (totals.get(link[end]) ?? 0) + link[2])
  return totals
}

function merge(links: readonly Link[]): Link[] {
  const merged = new Map<string, Link>()
  for (const [from, to, count] of links) {
    const key = JSON.stringify([from, to])
    merged.set(key, [from, to, (merged.get(key)?.[2] ?? 0) + count])
  }
  return [...merged.values()]
}

function stack(totals: Map<string, number>, column: FlowNode['column']): FlowNode[] {
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0) || 1
  let y = 0
  return [...totals].map(([name, count]) => {
    const node = { name, count, column, y, height: LINE + (count / all) * SPREAD }
    y += node.height + GAP
    return node
  })
}

function join(links: Link[], left: FlowNode[] = [], right: FlowNode[] = []): FlowRibbon[] {
  const used = new Map<FlowNode, number>()
  return links.flatMap(([fromName, toName, count]) => {
    const from = left.find(({ name }) => name === fromName)
    const to = right.find(({ name }) => name === toName)
    if (!from || !to) return []
    const out = (count / total(links, 0, fromName)) * from.height
    const into = (count / total(links, 1, toName)) * to.height
    return [
      {
        from,
        to,
        y1: take(used, from, out),
        y2: take(used, to, into),
        width: Math.max(1.5, Math.min(out, into)),
      },
    ]
  })
}

function total(links: readonly Link[], end: 0 | 1, name: string): number {
  return links.reduce((sum, link) => sum + (link[end] === name ? link[2] : 0), 0) || 1
}

/** The middle of the next free strip at a box's edge. A box is on one side only within one call of `join`. */
function take(used: Map<FlowNode, number>, node: FlowNode, size: number): number {
  const before = used.get(node) ?? 0
  used.set(node, before + size)
  return node.y + before + size / 2
}
