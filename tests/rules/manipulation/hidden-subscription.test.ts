import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/manipulation/hidden-subscription'
import { added, after, basket, goods, option, sum } from '../build-basket'

const AGAIN = 'Delivered every 30 days'
const coffee = (recurring: string | null = AGAIN) => [
  goods('Coffee beans, 1 kg', 19, { recurring }),
  sum('Total', 19),
]
const plan = { control: 'radio' as const, others: ['One-time purchase'] }
const judge = (
  entries: Parameters<typeof basket>[0],
  pages: Parameters<typeof after>[0],
  given: Parameters<typeof basket>[1] = {},
) => rule.judge([basket(entries, given)], after(pages))

test('a plan that was on beforehand goes into the basket', () => {
  const product = {
    ...added('Coffee beans'),
    options: [option('Subscribe & save: every 30 days', plan)],
  }
  const [found] = judge(coffee(), [product])
  expect(found).toMatchObject({
    severity: 'medium',
    confidence: 'observed',
    facts: { is: 'preselected' },
  })
  expect(rule.explain(found!.facts)).toBe(
    'You added “Coffee beans, 1 kg”, and the cart has it as “Delivered every 30 days”. The product’s page had that on beforehand, and you did not change it.',
  )
})

test('nothing spoke of it before the basket', () => {
  const [found] = judge(coffee('Abo: alle 30 Tage'), [added('Coffee beans')])
  expect(found).toMatchObject({ severity: 'high', confidence: 'inferred', facts: { is: 'turned' } })
})

test('small letters at the checkout are all that says it', () => {
  const text = 'By ordering you agree to be charged $39.00 every month until you cancel.'
  const [found] = judge(coffee(null), [added('Coffee beans')], {
    place: 'checkout',
    recurring: [{ text, small: true }],
  })
  expect(found).toMatchObject({ confidence: 'suspected', facts: { is: 'small', words: text } })
})

test('look-alikes: the person chose the plan, or its product is nothing else', () => {
  const chosen = {
    ...added('Coffee beans'),
    options: [option('Subscribe & save: every 30 days', { ...plan, by: 'person' })],
  }
  expect(judge(coffee(), [chosen])).toEqual([])
  expect(
    judge(coffee(), [
      added('Coffee beans', 1_000, ['Delivered every 30 days, cancel at any time']),
    ]),
  ).toEqual([])
  expect(judge(coffee(), [added('Coffee subscription')])).toEqual([])
  const named = [goods('Kaffee-Abo, monatlich', 19, { recurring: AGAIN }), sum('Total', 19)]
  expect(judge(named, [added('Kaffee-Abo')])).toEqual([])
  expect(judge(coffee(), [])).toEqual([])
})

test('look-alikes: buying once, and small print that all can read elsewhere, or about letters of news', () => {
  expect(judge(coffee(null), [added('Coffee beans')])).toEqual([])
  const text = 'Your card is charged monthly.'
  expect(
    judge(coffee(null), [added('Coffee beans')], { recurring: [{ text, small: false }] }),
  ).toEqual([])
  expect(
    judge(coffee(null), [added('Coffee beans', 1_000, ['charged monthly'])], {
      recurring: [{ text, small: true }],
    }),
  ).toEqual([])
})
