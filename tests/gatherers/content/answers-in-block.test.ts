// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Answer } from '../../../lib/gatherers/content/answers'
import { answersIn } from '../../../lib/gatherers/content/answers-in-block'
import { runNow } from '../../../lib/gatherers/content/run-idle'

const SHELF = ['steel-pot', 'iron-pan', 'glass-jug', 'oak-board', 'salt-mill', 'tea-towel']
const title = (slug: string) => `${slug.replace('-', ' ')} of the north`
const idOf = (slug: string) => 70_000 + SHELF.indexOf(slug)
const tile = (slug: string) =>
  `<li data-product-id="${idOf(slug)}"><a href="/p/${slug}?from=shelf"><img src="/img/${slug}_400.jpg" alt=""><b class="title">${title(slug)}</b></a> € 12.00</li>`
const record = (slug: string) => ({
  id: idOf(slug),
  title: title(slug),
  url: `https://shop.example/p/${slug}`,
  price: 12,
})
const answer = (given: unknown, more: Partial<Answer> = {}): Answer => ({
  url: 'https://recs.example.com/v2/slots?visitor=1',
  text: typeof given === 'string' ? given : JSON.stringify(given),
  at: 1_000,
  asked: 'https://recs.example.com/v2/slots?visitor=1',
  ...more,
})

function fills(
  answers: readonly Answer[],
  {
    shown = SHELF,
    at = 2_000,
    inline = '',
  }: { shown?: string[]; at?: number | null; inline?: string } = {},
) {
  document.body.innerHTML = `<ul>${shown.map(tile).join('')}</ul>`
  const tiles = [...document.querySelectorAll('li')]
  return runNow(answersIn({ tiles, at: () => at, inline: () => inline }, answers))
}
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: 10_000 + i * 7,
    title: `Number ${i} of our things`,
    url: `/p/thing-number-${i}`,
  }))

test('the answer that holds most goods, in the block’s order', () => {
  const recommended = answer({ slots: [{ items: SHELF.map(record) }] })
  expect(fills([recommended])).toEqual([
    { url: 'https://recs.example.com/v2/slots', goods: 6, inOrder: true },
  ])
  expect(fills([recommended], { shown: [...SHELF].reverse() })).toMatchObject([
    { goods: 6, inOrder: false },
  ])
})

test.each([
  ['numbers alone', { ids: SHELF.map(idOf) }],
  ['titles alone', SHELF.map(slug => ({ name: title(slug).toUpperCase() }))],
  ['addresses with escaped slashes', JSON.stringify(SHELF.map(record)).replaceAll('/', '\\/')],
  ['numbers of another kind', { hits: SHELF.map(slug => `gid://shop/Product/${idOf(slug)}`) }],
  ['goods under their numbers', Object.fromEntries(SHELF.map(slug => [idOf(slug), { n: 1 }]))],
  ['HTML in JSON', { html: `<ul>${SHELF.map(tile).join('')}</ul>` }],
  ['a text that was cut', JSON.stringify(SHELF.map(record)).slice(0, -20)],
  ['more slots than one', { a: many(8), b: SHELF.map(record), c: many(3) }],
])('goods are known by %s', (_, given) => {
  expect(fills([answer(given)])).toMatchObject([{ inOrder: true }])
})

test('some goods out of stock are left out, and still it is that answer', () => {
  const all = SHELF.flatMap(slug => [slug, `gone-${slug}`])
  expect(fills([answer(all.map(record))])).toMatchObject([{ goods: 6, inOrder: true }])
})

const look: [string, Answer][] = [
  ['two goods of six', answer(SHELF.slice(0, 2).map(record))],
  [
    'a catalogue of two hundred, out of which some are shown',
    answer([
      ...many(40),
      record('tea-towel'),
      record('iron-pan'),
      ...many(80),
      record('salt-mill'),
      record('steel-pot'),
      ...many(80),
      record('oak-board'),
      record('glass-jug'),
    ]),
  ],
  [
    'a reviews service that was asked about the goods',
    answer(
      SHELF.map(slug => ({ product: slug, stars: 4 })),
      { asked: `https://reviews.example/stars?ids=${SHELF.join(',')}` },
    ),
  ],
  [
    'a look-up of stock by numbers that the page does not show',
    answer(
      SHELF.map((slug, i) => ({ sku: `NW-${i}00`, handle: slug, stock: 3 })),
      { asked: `https://shop.example/stock {"skus":["NW-000","NW-100","NW-200","NW-300"]}` },
    ),
  ],
  ['an answer that came when the goods stood there', answer(SHELF.map(record), { at: 2_400 })],
  ['a cart', answer({ items: [record('steel-pot')], total: 12, currency: 'EUR', note: null })],
  [
    'settings',
    answer({ modules: ['products', 'title', 'price'], image: '/img/placeholder.jpg', year: 2026 }),
  ],
  ['no JSON', answer('jsonp({')],
  ['nothing', answer('')],
]
test.each(look)('look-alike: %s', (_, one) => {
  expect(fills([one])).toEqual([])
})

test('look-alike: goods of the page’s own HTML, or of its own scripts', () => {
  const recommended = answer(SHELF.map(record))
  expect(fills([recommended], { at: null })).toEqual([])
  expect(fills([recommended], { inline: JSON.stringify(SHELF.map(record)) })).toEqual([])
  expect(fills([recommended], { inline: 'steel-potter, iron-pans' })).toHaveLength(1)
})

test('look-alike: tiles that are all known by the same names', () => {
  document.body.innerHTML = `<ul>${'<li><a href="/p/pot"><img src="/pot.jpg"></a></li>'.repeat(4)}</ul>`
  const tiles = [...document.querySelectorAll('li')]
  const given = [answer([{ url: '/p/pot' }, { url: '/p/pan' }, { url: '/p/jug' }])]
  expect(runNow(answersIn({ tiles, at: () => 2_000, inline: () => '' }, given))).toEqual([])
})

test('of several answers the one in order is meant; of two alike both are told', () => {
  const recommended = answer(SHELF.map(record))
  const sorted = answer([...SHELF].sort().map(record), { url: 'https://shop.example/api/all' })
  const same = answer(SHELF.map(record), { url: 'https://shop.example/api/shelf' })
  expect(fills([sorted, recommended])).toMatchObject([{ url: 'https://recs.example.com/v2/slots' }])
  expect(fills([recommended, same]).map(({ url }) => url)).toEqual([
    'https://recs.example.com/v2/slots',
    'https://shop.example/api/shelf',
  ])
})

test('numbers that a recommender gave, and the shop’s own look-up of them', () => {
  const numbers = answer({ items: SHELF.map(slug => ({ id: idOf(slug) })) })
  const details = answer(SHELF.map(record), {
    url: 'https://shop.example/api/goods',
    asked: `https://shop.example/api/goods ${JSON.stringify({ ids: SHELF.map(idOf) })}`,
    at: 1_400,
  })
  expect(fills([numbers, details])).toMatchObject([{ url: 'https://recs.example.com/v2/slots' }])
})

test('strange texts break nothing', () => {
  for (const text of ['"'.repeat(500), '\\'.repeat(500), '{"a":"\\u12"}', `"${'<'.repeat(3_000)}"`])
    expect(fills([answer(text)])).toEqual([])
})
