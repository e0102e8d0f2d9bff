import { expect, test } from 'vitest'
import { foldViews } from '../../lib/summary/two-views'

type One = Parameters<typeof foldViews>[0][number]

const one = (change: Partial<One>): One => ({
  kind: 'price',
  profile: 'visitor',
  subject: 'product',
  label: 'Kettle',
  outcome: 'same',
  looks: 3,
  outside: 0,
  floor: 0,
  saw: '20.00 EUR',
  strangersSaw: '20.00 EUR',
  words: 'No difference.',
  rungs: [],
  isolation: 'stripped-tab',
  ...change,
})

test('a personal price leads, with the rung it reached', () => {
  const [view] = foldViews([
    one({ kind: 'members', subject: 'best', label: 'Bestsellers', outcome: 'varies' }),
    one({ outcome: 'personal', saw: '24.00 EUR', outside: 3, rungs: [2, 4] }),
  ])
  expect(view?.sentence).toBe(
    'The price differs for you: 24.00 EUR, where strangers saw 20.00 EUR.',
  )
  expect(view?.rows[0]).toMatchObject({ what: 'Price of Kettle', differs: true, rung: 4 })
})

test('what varies by itself is shown, and not called a difference', () => {
  const [view] = foldViews([one({ outcome: 'varies', saw: '20.00 EUR or 24.00 EUR' })])
  expect(view?.sentence).toBe('No difference was found between you and strangers.')
  expect(view?.rows[0]).toMatchObject({ differs: false, says: expect.stringContaining('varies') })
})

test('sameness is told for the product and counted for lists', () => {
  const [view] = foldViews([one({}), one({ subject: 'shop.example/p/2', label: 'Mug' })])
  expect(view).toMatchObject({ same: 2, compared: 2 })
  expect(view?.rows).toHaveLength(1)
})

test('each persona has its own pair of views, by name', () => {
  const views = foldViews([
    one({}),
    one({ profile: 'mobile', outcome: 'personal', saw: '9.00 EUR' }),
  ])
  expect(views.map(({ profile }) => profile)).toEqual(['visitor', 'mobile'])
  expect(views[1]?.sentence).toContain('a visitor as “mobile”')
})

test('of two looks at one thing the newer counts, and nothing compared says nothing', () => {
  const [view] = foldViews([one({ outcome: 'personal' }), one({})])
  expect(view?.rows[0]?.outcome).toBe('same')
  expect(foldViews([])).toEqual([])
  expect(foldViews([one({ outcome: 'cannot-tell' })])[0]?.sentence).toContain('Too little')
})
