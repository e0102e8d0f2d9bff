import { expect, it } from 'vitest'
import { ruleFiles } from './rule-scaffold'

it('makes a rule and its test, named by the id', () => {
  const [rule, test] = ruleFiles('price.my-sign')
  expect(rule?.path).toBe('lib/rules/price/my-sign.ts')
  expect(rule?.text).toContain("id: 'price.my-sign'")
  expect(rule?.text).toContain("group: 'price'")
  expect(test?.path).toBe('tests/rules/price/my-sign.test.ts')
  expect(test?.text).toContain("from '../../../lib/rules/price/my-sign'")
  expect(test?.text).toMatch(/look-alike/)
})
it.each(['', 'tracking', 'tracking/x', '../x.y', 'Tracking.X', 'tracking.x-'])(
  'refuses %j as an id, and says how one looks',
  id => {
    expect(() => ruleFiles(id)).toThrow('tracking.my-sign')
  },
)
