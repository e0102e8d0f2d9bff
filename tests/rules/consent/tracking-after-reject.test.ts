import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/consent/tracking-after-reject'
import { knowing, request, row } from '../build'
import { choice } from '../build-page'

const knowledge = knowing([row({ name: 'Meta Pixel', categories: ['advertising'] })])
const pixel = (at: number) => request({ vendor: 'Meta Pixel', at })
const reject = choice({ choice: 'reject', control: 'Reject all', at: 1000 })

test('reports after the no are found, and told apart: went on, or started', () => {
  const [went] = rule.judge([pixel(500), reject, pixel(9000)], knowledge)
  expect(went?.facts).toMatchObject({ verdict: 'went on', reports: 1 })
  const [started] = rule.judge([reject, pixel(9000)], knowledge)
  expect(rule.explain(started!.facts)).toBe(
    'After “Reject all”, Meta Pixel started: 1 report left this page.',
  )
})

test('look-alikes: what was on its way, what stopped, what came after a yes', () => {
  expect(rule.judge([reject, pixel(1200)], knowledge)).toEqual([])
  expect(rule.judge([pixel(500), reject], knowledge)).toEqual([])
  expect(rule.judge([reject, choice({ at: 2000 }), pixel(9000)], knowledge)).toEqual([])
})

test('look-alike: a payment frame goes on working', () => {
  const stripe = row({ name: 'Stripe', categories: ['payment'] })
  expect(rule.judge([reject, request({ vendor: 'Stripe', at: 9000 })], knowing([stripe]))).toEqual(
    [],
  )
})
