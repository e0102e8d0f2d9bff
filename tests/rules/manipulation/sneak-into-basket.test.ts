import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/sneak-into-basket'
import { act, added, after, basket, goods, option, page, sum } from '../build-basket'

const tea = goods('Darjeeling, 250 g', 24)
const sieve = goods('Tea sieve', 6.9)
const both = [tea, sieve, sum('Subtotal', 30.9), sum('Shipping', 4.9), sum('Total', 35.8)]
const judge = (now: Parameters<typeof basket>, pages: Parameters<typeof after>) =>
  rule.judge([act('seen', 8_500), basket(...now)], after(...pages))

test('an empty cart, one product added, two paid for', () => {
  const [found, ...more] = judge([both], [[added('Darjeeling, 250 g')]])
  expect(more).toEqual([])
  expect(found).toMatchObject({
    severity: 'high',
    confidence: 'observed',
    subject: 'Tea sieve',
    facts: { name: 'Tea sieve', price: '6.90 EUR', baseline: 'sign', added: ['Darjeeling, 250 g'] },
  })
  expect(rule.explain(found!.facts)).toBe(
    'Your cart holds “Tea sieve” for 6.90 EUR. You added “Darjeeling, 250 g” since the shop showed an empty cart, and we saw nothing by which you asked for this.',
  )
})

test('a cart that was read, and a checkout with one line more', () => {
  const cart = basket([tea, sum('Zwischensumme', 24), sum('Summe', 24)], { at: 3_000 })
  const [found] = judge(
    [[tea, goods('Versicherung für Ihr Paket', 1.9), sum('Summe', 25.9)], { place: 'checkout' }],
    [[page('cart', 2_000, { basket: cart, acts: [act('seen', 2_100)] })], { kind: 'checkout' }],
  )
  expect(found).toMatchObject({
    severity: 'high',
    confidence: 'observed',
    facts: { baseline: 'cart', added: [] },
  })
})

test('a donation among the rows of the sum', () => {
  const cart = basket([tea, sum('Total', 24)], { at: 3_000 })
  const [found] = judge(
    [[tea, sum('Spende für den Regenwald', 1), sum('Total', 25)], { place: 'checkout' }],
    [[page('cart', 2_000, { basket: cart, acts: [act('seen', 2_100)] })], { kind: 'checkout' }],
  )
  expect(found).toMatchObject({ subject: 'Spende für den Regenwald', confidence: 'observed' })
})

test('a choice that was on beforehand is named as where it comes from', () => {
  const product = { ...added('Darjeeling, 250 g'), options: [option('Gift wrap (+ €3.90)')] }
  const [found] = judge([[tea, goods('Gift wrap', 3.9), sum('Total', 27.9)]], [[product]])
  expect(found?.facts.option).toBe('Gift wrap (+ €3.90)')
})

test('somebody new to the shop, whose first pages were all seen: less sure', () => {
  const pages = [page('home', 500), added('Darjeeling, 250 g', 1_000, [], null)]
  const [found] = judge([both], [pages, { isWhole: true }])
  expect(found).toMatchObject({ confidence: 'inferred', severity: 'medium' })
})

test('look-alikes: a sum that does not come out, now or in the cart before: something was read wrong', () => {
  expect(judge([[tea, sieve, sum('Total', 99)]], [[added('Darjeeling, 250 g')]])).toEqual([])
  expect(judge([[tea, sieve]], [[added('Darjeeling, 250 g')]])).toEqual([])
  const cart = basket([tea, sum('Total', 30.9)], { at: 3_000 })
  const before = page('cart', 2_000, { basket: cart, acts: [act('seen', 2_100)] })
  expect(judge([both, { place: 'checkout' }], [[before], { kind: 'checkout' }])).toEqual([])
})

test('look-alikes: an earlier visit, another tab, a cart that nobody saw empty', () => {
  expect(judge([both], [[added('Darjeeling, 250 g', 1_000, [], 1)]])).toEqual([])
  expect(judge([both], [[added('Darjeeling, 250 g', 1_000, [], null)]])).toEqual([])
  expect(judge([both], [[]])).toEqual([])
  // New to us, not to the shop: its session’s cookie is one that scripts cannot see.
  expect(judge([both], [[page('home', 500)], { isWhole: true }])).toEqual([])
  expect(
    judge(
      [both],
      [
        [page('home', 500, { isReturning: true }), added('Darjeeling, 250 g', 1_000, [], null)],
        { isWhole: true },
      ],
    ),
  ).toEqual([])
  // Another tab added it.
  expect(judge([both], [[added('Darjeeling, 250 g'), added('Tea sieve', 1_200)]])).toEqual([])
  // A list, whose page told its tools of something added.
  expect(
    judge([both], [[added('Darjeeling, 250 g'), page('category', 1_900, { hasSentAdd: true })]]),
  ).toEqual([])
  // Its page was open, however it was added.
  const its = page('product', 1_900, { url: 'https://shop.example/p/sieve' })
  const linked = [
    tea,
    goods('Tea sieve', 6.9, { url: 'https://shop.example/de/p/sieve' }),
    sum('Total', 30.9),
  ]
  expect(judge([linked], [[added('Darjeeling, 250 g'), its]])).toEqual([])
})

test('look-alikes: gifts, samples, deposits, parts of a bundle, what is saved for later, carts found at login', () => {
  const first = [added('Darjeeling, 250 g')]
  expect(
    judge([[tea, goods('Gratisprobe Assam', 0, { isGift: true }), sum('Summe', 24)]], [first]),
  ).toEqual([])
  expect(
    judge([[tea, goods('Your gift: spoon', 5, { isGift: true }), sum('Total', 29)]], [first]),
  ).toEqual([])
  expect(judge([[tea, goods('Flaschenpfand', 0.9), sum('Summe', 24.9)]], [first])).toEqual([])
  expect(judge([[tea, sum('Éco-participation', 0.5), sum('Total', 24.5)]], [first])).toEqual([])
  expect(judge([[tea, sieve, sum('Subtotal', 24)]], [first])).toEqual([])
  expect(
    judge(
      [both],
      [[...first, page('other', 1_900, { url: 'https://shop.example/account/login' })]],
    ),
  ).toEqual([])
})

test('look-alikes: what the person pressed or ticked, also where we cannot read what it does', () => {
  const first = added('Darjeeling, 250 g')
  const ticked = { ...first, options: [option('Add a tea sieve (+ €6.90)', { by: 'person' })] }
  expect(judge([both], [[ticked]])).toEqual([])
  const unnamed = { ...first, acts: [...first.acts, act('add', 1_800)] }
  expect(judge([both], [[unnamed]])).toEqual([])
  const cart = basket([tea, sum('Total', 24)], { at: 3_000 })
  const pressed = page('cart', 2_000, {
    basket: cart,
    acts: [act('other', 3_500, { control: 'Yes, I need one' })],
  })
  expect(judge([both, { place: 'checkout' }], [[pressed], { kind: 'checkout' }])).toEqual([])
  // The cart has it under another name than the page: nothing can be said.
  expect(judge([both], [[added('First flush tea')]])).toEqual([])
})
