import { expect, test } from 'vitest'
import { foldMap } from '../../lib/page-map/fold-map'
import { knowing, request, row } from '../rules/build'
import { block, link } from '../rules/build-page'

const nosto = row({ name: 'Nosto', categories: ['recommendation'], tracks: true })

test('a heading that claims to know you is drawn as for you, and the heading is named as the reason', () => {
  const [one] = foldMap([block({ heading: 'Picked for you', because: ['heading'] })], knowing())
  expect(one).toMatchObject({ says: 'For you', isPersonal: true, company: null })
  expect(one?.because).toBe('because its heading says so.')
})

test('what a recommender filled that was told of the visit is counted as personal, whatever its heading says', () => {
  const told = request({ vendor: 'Nosto', resource: 'fetch', host: 'api.nosto.com' })
  const [one] = foldMap(
    [told, block({ heading: 'Goes with it', grade: 'item-based', vendor: 'Nosto', because: [] })],
    knowing([nosto]),
  )
  expect(one).toMatchObject({ says: 'Item-based', isPersonal: true, company: 'Nosto' })
  expect(one?.because).toContain('Nosto, told about your visit, filled it')
})

test('benign: item-based, popular, sponsored and unknown blocks are drawn as such, and not as personal', () => {
  const drawn = foldMap(
    [
      block({ selector: '#a', grade: 'item-based' }),
      block({ selector: '#b', grade: 'popular' }),
      block({ selector: '#c', grade: 'sponsored', because: ['label:sponsored', 'tiles'] }),
      block({ selector: '#d', grade: 'unknown', because: ['tiles'] }),
    ],
    knowing(),
  )
  expect(drawn.map(({ says, isPersonal }) => [says, isPersonal])).toEqual([
    ['Item-based', false],
    ['Popular', false],
    ['Sponsored', false],
    ['Unknown', false],
  ])
  expect(drawn[2]?.because).toBe('because it is labeled as an ad.')
  expect(drawn[3]?.because).toBe('because nothing on the page says how it was chosen.')
})

test('the newest look at a block counts, and a block without a selector cannot be looked for', () => {
  const drawn = foldMap(
    [
      block({ selector: '#a', grade: 'unknown' }),
      block({ selector: '#a', grade: 'popular' }),
      block({ selector: '' }),
    ],
    knowing(),
  )
  expect(drawn.map(({ says }) => says)).toEqual(['Popular'])
})

test('what left to the company before the block stood there is told, and what turns it off', () => {
  const field = { name: 'target', plain: 'product id', kind: 'product' as const, value: 'HB-1' }
  const told = request({ vendor: 'Nosto', resource: 'fetch', at: 100, fields: [field] })
  const later = { name: 'q', plain: 'search words', kind: 'search' as const, value: 'kettle' }
  const drawn = foldMap(
    [
      told,
      block({ selector: '#a', vendor: 'Nosto', at: 200, items: 0 }),
      block({ selector: '#a', vendor: 'Nosto', at: 300 }),
      request({ vendor: 'Nosto', resource: 'fetch', at: 400, fields: [later] }),
      block({ selector: '#a', vendor: 'Nosto', at: 900 }),
      link({ kind: 'personalization-settings', text: 'Your recommendations' }),
    ],
    knowing([nosto]),
  )
  expect(drawn).toHaveLength(1)
  expect(drawn[0]).toMatchObject({
    inputs: ['the product viewed'],
    leaving: 'Seen leaving to Nosto before: the product viewed.',
    way: { label: 'The shop’s “Your recommendations”' },
  })
})

test('benign: a block without an input seen says so, and what is the same for all gets no switch', () => {
  const cookies = link({ kind: 'cookie-settings', text: 'Cookies' })
  const [named, unnamed] = foldMap(
    [
      request({ vendor: 'Criteo', at: 1 }),
      block({ selector: '#a', vendor: 'Nosto', grade: 'item-based' }),
      block({ selector: '#b', grade: 'popular' }),
      cookies,
    ],
    knowing([nosto]),
  )
  expect(named?.leaving).toBe('No input seen leaving to Nosto.')
  expect(unnamed?.leaving).toBe('No input seen: who filled it is not known.')
  expect([named?.way?.label, unnamed?.way]).toEqual([
    'The shop’s cookie settings may turn it off',
    null,
  ])
})
