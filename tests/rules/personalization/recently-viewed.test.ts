import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/recently-viewed'
import { knowing } from '../build'
import { block } from '../build-page'

test('a filled list of your own past is shown as info', () => {
  const [found] = rule.judge(
    [block({ heading: 'Recently viewed', grade: 'recently-viewed', items: 3 })],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'info', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('3 items from your own past')
})

test('look-alikes: an empty list, and what others viewed, are no past of yours', () => {
  expect(
    rule.judge(
      [
        block({ heading: 'Recently viewed', grade: 'recently-viewed', items: 0 }),
        block({ heading: 'Customers also viewed', grade: 'item-based' }),
      ],
      knowing(),
    ),
  ).toEqual([])
})
