import { expect, test } from 'vitest'
import { foldMap } from '../../lib/page-map/fold-map'
import { knowing, request, row } from '../rules/build'
import { block } from '../rules/build-page'

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
