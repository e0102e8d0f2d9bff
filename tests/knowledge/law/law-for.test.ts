import { expect, it } from 'vitest'
import { lawFor, lawRows } from '../../../lib/knowledge/law/law-for'
import { LAW_IDS } from '../../../lib/knowledge/law/law-ids'
import { LawReference } from '../../../lib/schema/finding'
import { Jurisdiction } from '../../../lib/schema/settings'

it('cites nothing until the person chose a jurisdiction', () => {
  expect(lawFor('gdpr-7-3', [])).toEqual([])
})
it('cites the chosen jurisdictions only', () => {
  expect(lawFor('gdpr-7-3', ['EU', 'US-CA'])).toEqual([
    {
      jurisdiction: 'EU',
      instrument: 'GDPR (EU) 2016/679',
      article: 'Art. 7(3)',
      duty: 'Withdrawing consent is as easy as giving it.',
      asOf: '2026-11',
    },
  ])
  expect(lawFor('gdpr-7-3', ['EU', 'UK'])).toHaveLength(2)
})
it('cites federal law to people of any state', () => {
  expect(lawFor('rosca', ['US-NY'])).toHaveLength(1)
  expect(lawFor('ny-349-a', ['US'])).toHaveLength(0)
})
it('says which rows are still to be verified', () => {
  expect(lawFor('ct-pa-26-64', ['US-CT'])[0]?.duty).toMatch(/\(to be verified\)$/)
})
it('answers nothing to an unknown id', () => {
  expect(lawFor('no-such-law', ['EU'])).toEqual([])
})
it('lists every id once in law-ids', () => {
  expect([...new Set(lawRows().map(row => row.id))]).toEqual([...LAW_IDS])
})
it('has one row an id and jurisdiction, each well formed, none a proposal or vacated', () => {
  const keys = lawRows().map(row => `${row.id} ${row.jurisdiction}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const row of lawRows()) {
    LawReference.parse(row)
    Jurisdiction.parse(row.jurisdiction)
    expect(row.duty).not.toMatch(/violat|illegal|unlawful/i)
    expect(row.instrument).not.toMatch(/omnibus|digital fairness|click-to-cancel|AB 566/i)
  }
})
