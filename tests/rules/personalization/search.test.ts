import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/search'
import { field, knowing, request } from '../build'

const search = (fields: ReturnType<typeof field>[]) =>
  request({ vendor: 'Algolia', protocol: 'algolia-search', resource: 'fetch', fields })

test('re-ranking for the visitor is low', () => {
  const [found] = rule.judge(
    [search([field('experiment', 'technical', 'true', 'enablePersonalization')])],
    knowing(),
  )
  expect(found).toMatchObject({ vendor: 'Algolia', severity: 'low', confidence: 'inferred' })
})

test('a search that carries who you are is info', () => {
  const [found] = rule.judge(
    [
      search([
        field('search words', 'search', 'boots', 'query'),
        field('visitor id', 'identity', '#0123456789abcdef', 'userToken'),
      ]),
    ],
    knowing(),
  )
  expect(found).toMatchObject({ severity: 'info', confidence: 'suspected' })
})

test('look-alikes: personalization switched off, a search without a token, a token elsewhere', () => {
  const off = search([
    field('experiment', 'technical', 'false', 'enablePersonalization'),
    field('search words', 'search', 'boots', 'query'),
    field('visitor id', 'identity', '#0123456789abcdef', 'userToken'),
  ])
  const bare = search([field('search words', 'search', 'boots', 'query')])
  const elsewhere = request({ fields: [field('visitor id', 'identity', '#1', 'userToken')] })
  expect(rule.judge([off, bare, elsewhere], knowing())).toEqual([])
})
