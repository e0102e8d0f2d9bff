import type { FieldKind } from '../../lib/schema/field'
import { counted } from '../words/counted'
import { FIELD_KINDS } from '../words/field-words'
import styles from './flow-list.module.css'
import type { Flow } from './fold-flow'

/** The flow picture in words: company → how many requests, through which scripts, with what. */
export function FlowList({ flows }: { flows: readonly Flow[] }) {
  return (
    <ul class={styles.list}>
      {byCompany(flows).map(({ company, requests, kinds, scripts }) => (
        <li key={company}>
          <b>{company}</b>: {counted(requests, 'request')},{' '}
          {kinds.length > 0 ? `with ${kinds.join(', ')}` : 'no field that we can read'}.
          <small>Asked for by {scripts.join('; ')}</small>
        </li>
      ))}
    </ul>
  )
}

interface CompanyRow {
  company: string
  requests: number
  kinds: string[]
  scripts: string[]
}

function byCompany(flows: readonly Flow[]): CompanyRow[] {
  const rows = new Map<string, CompanyRow>()
  for (const { company, requests, kinds, script } of flows) {
    const row = rows.get(company) ?? { company, requests: 0, kinds: [], scripts: [] }
    row.requests += requests
    row.scripts.push(`${script} (${requests})`)
    // The keys of `kinds` are FieldKind by its type; Object.keys widens them.
    for (const kind of Object.keys(kinds) as FieldKind[])
      if (!row.kinds.includes(FIELD_KINDS[kind])) row.kinds.push(FIELD_KINDS[kind])
    rows.set(company, row)
  }
  return [...rows.values()].sort((a, b) => b.requests - a.requests)
}
