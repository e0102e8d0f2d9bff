import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/search'
import { field, knowing, request } from '../build'
import { text } from '../build-page'

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

const on = (page: 'search' | 'category' | 'product', url = 'https://shop.example/c/pots') => {
  const known = knowing()
  return { ...known, visit: { ...known.visit, page, url } }
}
const order = (said: string) => text({ kind: 'sort', text: said })

test('an order that says it is for you, and one that somebody recommends, before a choice', () => {
  const [mine] = rule.judge([order('Pour vous')], on('category'))
  expect(mine).toMatchObject({ severity: 'low', confidence: 'observed' })
  const [picked] = rule.judge([order('Empfohlen')], on('search'))
  expect(picked).toMatchObject({ severity: 'info', confidence: 'suspected' })
  expect(rule.explain(picked!.facts)).toContain('in the order “Empfohlen” before you choose one')
})

test('look-alikes: orders of price, novelty or relevance, one the address asked for, and other pages', () => {
  for (const said of ['Price, low to high', 'Relevance', 'Neueste', 'Bestsellers'])
    expect(rule.judge([order(said)], on('search'))).toEqual([])
  const asked = 'https://shop.example/c/pots?sort_by=recommended'
  expect(rule.judge([order('Recommended')], on('category', asked))).toEqual([])
  expect(rule.judge([order('Recommended')], on('product'))).toEqual([])
})
