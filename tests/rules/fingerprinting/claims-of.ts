// What is claimed of every rule on one fingerprintable interface; each test file brings its own evidence.
import { expect, test } from 'vitest'
import type { Facts, Rule } from '../../../lib/judging/rule'
import type { EventOf } from '../../../lib/schema/event'
import { fingerprint, knowing, row } from '../build'

type Counts = EventOf<'fingerprint'>['facts']

interface Evidence {
  api: EventOf<'fingerprint'>['api']
  telling: Counts
  'look-alikes': Record<string, Counts>
}

export function claimsOf<F extends Facts>(
  rule: Rule<'fingerprint', F>,
  { api, telling, 'look-alikes': lookAlikes }: Evidence,
): void {
  const seen = (facts: Counts, vendor: string | null = null) => fingerprint({ api, facts, vendor })

  test('the reading that tells devices apart is found and explained', () => {
    const [found, ...others] = rule.judge([seen({}), seen(telling)], knowing())
    expect(others).toEqual([])
    expect(found?.subject).toBe('https://fp.example/fp.js')
    expect(rule.explain(found!.facts)).toContain('https://fp.example/fp.js')
  })

  test('a company that guards against fraud is weighed lower', () => {
    const guard = row({ name: 'Guard', categories: ['fraud'], tracks: false })
    expect(rule.judge([seen(telling, 'Guard')], knowing([guard]))[0]?.severity).toBe('low')
  })

  test.each(Object.entries(lookAlikes))('look-alike: %s', (_, facts) => {
    expect(rule.judge([seen(facts)], knowing())).toEqual([])
  })
}
