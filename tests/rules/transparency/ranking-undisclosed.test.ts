import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/transparency/ranking-undisclosed'
import { field, knowing, request } from '../build'
import { link } from '../build-page'

const personal = request({
  vendor: 'Algolia',
  protocol: 'algolia-search',
  resource: 'fetch',
  fields: [field('experiment', 'technical', 'true', 'enablePersonalization')],
})
const onSearch = knowing([], {}, { page: 'search' })

test('results re-ranked for you, and no word on how', () => {
  const [found] = rule.judge([personal, link()], onSearch)
  expect(found).toMatchObject({ vendor: 'Algolia', severity: 'low', confidence: 'inferred' })
})

test('look-alikes: an explanation, a page without results, a page not read, a neutral search', () => {
  expect(rule.judge([personal, link({ kind: 'ranking-explanation' })], onSearch)).toEqual([])
  expect(rule.judge([personal, link()], knowing())).toEqual([])
  expect(rule.judge([personal], onSearch)).toEqual([])
  expect(rule.judge([{ ...personal, fields: [] }, link()], onSearch)).toEqual([])
})
