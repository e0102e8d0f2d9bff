// Law in force only: proposals and vacated rules have no row. A finding says "bears on", never "violates".
import type { LawReference } from '../../schema/finding'
import type { Jurisdiction } from '../../schema/settings'
import text from './rows.jsonl?raw'

/** A duty under one law. `verified` is false where no named source was checked; shown with a remark. */
export interface LawRow extends LawReference {
  id: string
  jurisdiction: Jurisdiction
  verified: boolean
}

let rows: LawRow[] | undefined

/** Every row, in the order of the file. */
export function lawRows(): readonly LawRow[] {
  // Checked by tests/knowledge/law, so that no worker start pays for it.
  rows ??= text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as LawRow]))
  return rows
}

/**
 * What the row bears on in the jurisdictions that the person chose; empty when they chose none, or the id is
 * unknown. Federal law (`US`) also holds for whoever chose a state.
 */
export function lawFor(id: string, jurisdictions: readonly string[]): LawReference[] {
  const isAmerican = jurisdictions.some(place => place.startsWith('US'))
  return lawRows()
    .filter(row => row.id === id)
    .filter(row =>
      row.jurisdiction === 'US' ? isAmerican : jurisdictions.includes(row.jurisdiction),
    )
    .map(({ jurisdiction, instrument, article, duty, asOf, verified }) => ({
      jurisdiction,
      instrument,
      article,
      duty: verified ? duty : `${duty} (to be verified)`,
      asOf,
    }))
}
