import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/content'
import { knowing, request, row } from '../build'
import { block } from '../build-page'

const target = row({ name: 'Dynamic Yield', categories: ['personalization'], tracks: true })
const told = request({ vendor: 'Dynamic Yield', resource: 'fetch' })

test('a content block that a personalization service fills is listed', () => {
  const [found] = rule.judge(
    [told, block({ heading: 'Stories', grade: 'content', vendor: 'Dynamic Yield' })],
    knowing([target]),
  )
  expect(found).toMatchObject({ vendor: 'Dynamic Yield', severity: 'info', confidence: 'inferred' })
})

test('look-alikes: the shop’s own blog, and a product block', () => {
  expect(
    rule.judge(
      [
        told,
        block({ heading: 'From our blog', grade: 'content' }),
        block({ heading: 'New in', grade: 'editorial', vendor: 'Dynamic Yield' }),
      ],
      knowing([target]),
    ),
  ).toEqual([])
})
