import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/personalization/recommendations'
import { field, knowing, request, row } from '../build'
import { block, comparison } from '../build-page'

const nosto = row({ name: 'Nosto', categories: ['recommendation'], tracks: true })

test('a heading that claims to know you counts as personal', () => {
  const [found] = rule.judge([block()], knowing())
  expect(found).toMatchObject({ severity: 'low', confidence: 'observed' })
  expect(found?.facts.personal).toBe(true)
})

test('a recommender that was told about the visit and fills the block makes it personal', () => {
  const events = [
    request({ vendor: 'Nosto', resource: 'fetch', host: 'api.nosto.com' }),
    block({ heading: 'New in', grade: 'editorial', vendor: 'Nosto' }),
  ]
  const [found] = rule.judge(events, knowing([nosto]))
  expect(found).toMatchObject({ vendor: 'Nosto', severity: 'low', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('filled by Nosto')
})

test('a later look at the same block replaces the earlier one', () => {
  const [found, ...others] = rule.judge(
    [block({ selector: '#a', items: 0 }), block({ selector: '#a', items: 6 })],
    knowing(),
  )
  expect(others).toEqual([])
  expect(found?.facts.items).toBe(6)
})

test('look-alikes: item-based, popular and sponsored blocks are listed as info, not as personal', () => {
  const found = rule.judge(
    [
      block({ heading: 'You may also like', grade: 'item-based' }),
      block({ heading: 'Bestsellers', grade: 'popular' }),
      block({ heading: 'Sponsored', grade: 'sponsored' }),
    ],
    knowing(),
  )
  expect(found.map(({ severity }) => severity)).toEqual(['info', 'info', 'info'])
  expect(found.every(({ facts }) => facts.personal === false)).toBe(true)
})

test('look-alikes: staff picks, related articles and plain lists are no finding', () => {
  const found = rule.judge(
    [
      block({ heading: 'Staff picks', grade: 'editorial' }),
      block({ heading: 'Related articles', grade: 'content' }),
      block({ heading: 'Art & Design', grade: 'unknown' }),
      block({ heading: 'Recently viewed', grade: 'recently-viewed' }),
    ],
    knowing(),
  )
  expect(found).toEqual([])
})

test('look-alike: an analytics company’s mark around a list does not make it personal', () => {
  const hotjar = row({ name: 'Hotjar', categories: ['replay'], tracks: true })
  const events = [
    request({ vendor: 'Hotjar', resource: 'fetch' }),
    block({ heading: '', grade: 'unknown', vendor: 'Hotjar' }),
  ]
  expect(rule.judge(events, knowing([hotjar]))).toEqual([])
})

const late = {
  heading: 'You may also like',
  grade: 'item-based' as const,
  because: ['tiles', 'later'],
}
const asked = (at: number) =>
  request({ vendor: 'Nosto', resource: 'fetch', categories: ['recommendation'], at })

test('tiles that came after a recommender was told and asked are inferred to be its answer', () => {
  const [found] = rule.judge([asked(1000), block({ ...late, at: 2000 })], knowing([nosto]))
  expect(found).toMatchObject({ vendor: 'Nosto', confidence: 'inferred' })
  expect(found?.facts.personal).toBe(true)
})

test('look-alikes: asked afterwards, tiles in the page’s own HTML, or two recommenders at once', () => {
  const facts = (events: Parameters<typeof rule.judge>[0]) =>
    rule.judge(events, knowing([nosto, row({ name: 'Clerk.io', tracks: true })]))[0]?.facts.personal
  expect(facts([asked(3000), block({ ...late, at: 2000 })])).toBe(false)
  expect(facts([asked(1000), block({ ...late, because: ['tiles'], at: 2000 })])).toBe(false)
  const other = { ...asked(1000), vendor: 'Clerk.io' }
  expect(facts([asked(1000), other, block({ ...late, at: 2000 })])).toBe(false)
})

test('a block whose items strangers do not see is personal, whatever its heading says', () => {
  const [found, ...others] = rule.judge(
    [
      block({ heading: 'Bestsellers', grade: 'popular', selector: '#best' }),
      comparison({ kind: 'members', label: 'Bestsellers', selector: '#best', change: null }),
    ],
    knowing(),
  )
  expect(others).toEqual([])
  expect(found).toMatchObject({ subject: '#best', severity: 'low', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('Strangers with a fresh browser saw other items')
})

test('look-alike: a list that varies between strangers stays what its heading says', () => {
  const found = rule.judge(
    [
      block({ heading: 'Bestsellers', grade: 'popular', selector: '#best' }),
      comparison({ kind: 'members', outcome: 'varies', selector: '#best' }),
    ],
    knowing(),
  )
  expect(found.map(({ severity }) => severity)).toEqual(['info'])
})

test('look-alike: a heading that says “for you” over nothing may be that of a quiz', () => {
  const empty = block({ heading: 'See which is best for you', items: 0 })
  const [found] = rule.judge([empty], knowing())
  expect(found).toMatchObject({ severity: 'info', facts: { personal: false } })
  expect(rule.explain(found!.facts)).toContain('do not count it as personal')
})

test('what it was told, and whether it says why, stand with a personal block', () => {
  const told = request({
    vendor: 'Nosto',
    resource: 'fetch',
    fields: [field('product id', 'product', 'SKU-7'), field('search words', 'search', 'vase')],
    at: 1000,
  })
  const events = (why: string | null) => [told, block({ vendor: 'Nosto', why, at: 2000 })]
  const said = (why: string | null) => {
    const [found] = rule.judge(events(why), knowing([nosto]))
    return rule.explain(found!.facts)
  }
  expect(said(null)).toContain('told about your visit: the product viewed and search words.')
  expect(said(null)).toContain('No “why am I seeing this” was seen at it.')
  expect(said('Why this?')).toContain('It says why: “Why this?”.')
})
