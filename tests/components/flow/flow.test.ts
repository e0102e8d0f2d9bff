import { expect, test } from 'vitest'
import { foldFlow, PAGE_ITSELF } from '../../../components/flow/fold-flow'
import { layoutFlow } from '../../../components/flow/layout-flow'
import type { EventOf } from '../../../lib/schema/event'
import { EVENTS } from '../../gallery/event-fixtures'

const requests = EVENTS.filter(event => event.type === 'request')
const one: EventOf<'request'> = requests.find(({ vendor }) => vendor === 'Google Analytics')!

test('requests are folded by script and company, with the kinds they carried', () => {
  const flows = foldFlow([one, { ...one, id: 'x', identifiers: [], fields: [] }])
  expect(flows).toEqual([
    {
      script: 'www.googletagmanager.com · gtm.js',
      company: 'Google Analytics',
      requests: 2,
      kinds: { page: 1, product: 1, price: 1, identity: 1 },
    },
  ])
})

test('what stays on the shop’s own host does not flow, unless it speaks a collector’s protocol', () => {
  const own = { ...one, thirdParty: false, vendor: null, host: 'shop.example' }
  expect(foldFlow([own])).toEqual([])
  expect(foldFlow([{ ...own, protocol: 'ga4' }])[0]?.company).toBe('shop.example')
})

test('an unknown script is the page itself', () => {
  expect(foldFlow([{ ...one, initiator: null }])[0]?.script).toBe(PAGE_ITSELF)
})

test('the picture keeps every request: each column of boxes adds up to the same number', () => {
  const flows = foldFlow(requests)
  const { nodes } = layoutFlow(flows)
  const sum = (column: number) =>
    nodes.filter(node => node.column === column).reduce((all, { count }) => all + count, 0)
  expect([sum(0), sum(1), sum(2)]).toEqual([requests.length, requests.length, requests.length])
})

test('hundreds of companies fold into “others”, and boxes of a column never overlap', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({ ...one, id: `m${n}`, vendor: `c${n}` }))
  const { nodes } = layoutFlow(foldFlow(many))
  const companies = nodes.filter(({ column }) => column === 2)
  expect(companies.map(({ name }) => name)).toContain('292 others')
  for (const [index, node] of companies.entries())
    expect(node.y).toBeGreaterThanOrEqual(
      (companies[index - 1]?.y ?? 0) + (companies[index - 1]?.height ?? 0),
    )
})

test('nothing at all is still a picture', () => {
  expect(layoutFlow([]).nodes).toEqual([])
})
