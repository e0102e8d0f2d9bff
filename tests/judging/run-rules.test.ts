import { expect, test } from 'vitest'
import { defineRule, type Knowledge, type Rule } from '../../lib/judging/rule'
import { runRules } from '../../lib/judging/run-rules'
import { NO_TRAIL } from '../../lib/judging/trail'
import type { Event } from '../../lib/schema/event'

const visit: Knowledge['visit'] = {
  id: 'v1',
  site: 'shop.example',
  url: 'https://shop.example/',
  startedAt: 1,
  shop: { confidence: 1, platform: 'custom', because: [] },
  page: 'home',
  persona: 'me',
  consent: 'none',
  gpc: false,
  asked: false,
}
const knowledge: Knowledge = {
  visit,
  vendor: () => undefined,
  optOuts: () => [],
  storageName: () => undefined,
  seenBefore: () => undefined,
  textsBefore: () => [],
  refusedBefore: () => null,
  pricesBefore: () => [],
  trail: () => NO_TRAIL,
  jurisdictions: [],
}
const mark: Event = {
  id: 'e1',
  visit: 'v1',
  at: 5,
  vendor: 'Acme',
  type: 'mark',
  where: 'global',
  name: 'acme',
  detail: '',
}

function ruleThat(judge: Rule<'mark'>['judge'], id = 'test.rule') {
  return defineRule({
    id,
    version: 1,
    title: 'A mark',
    why: 'Because.',
    principle: 'P',
    group: 'tracking',
    gathers: ['mark'],
    judge,
    explain: facts => `We saw ${facts.name}.`,
    innocent: ['A test'],
    owner: () => 'Remove it.',
    law: [],
    references: [],
  })
}
const sighting = {
  subject: 'acme',
  vendor: 'Acme',
  severity: 'low',
  confidence: 'observed',
  evidence: [{ event: 'e1', shows: 'acme' }],
  facts: { name: 'acme' },
} as const

test('a sighting becomes a finding in the rule’s own words', () => {
  const { findings } = runRules(
    [ruleThat(() => [{ ...sighting, evidence: [...sighting.evidence] }]) as unknown as Rule],
    [mark],
    { knowledge, law: () => [], shopLinks: [] },
  )
  expect(findings[0]).toMatchObject({
    rule: 'test.rule',
    explanation: 'We saw acme.',
    at: 5,
    visit: 'v1',
  })
})

test('a rule that throws is an error outcome and the next rule still runs', () => {
  const broken = ruleThat(() => {
    throw new Error('boom')
  }, 'test.broken')
  const silent = ruleThat(() => [], 'test.silent')
  const { outcomes } = runRules([broken, silent] as unknown as Rule[], [mark], {
    knowledge,
    law: () => [],
    shopLinks: [],
  })
  expect(outcomes.map(o => o.outcome)).toEqual(['error', 'silent'])
})
