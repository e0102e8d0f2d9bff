import type { Bundle } from '../schema/bundle'
import { csv } from './csv'

const HEADER = [
  'id',
  'rule',
  'version',
  'title',
  'explanation',
  'severity',
  'confidence',
  'group',
  'principle',
  'vendor',
  'site',
  'url',
  'visit',
  'at',
  'evidence_count',
  'evidence_ids',
  'evidence',
  'could_be_innocent',
  'shopper_can',
  'owner_can',
]

/** findings.csv: one row a finding; lists are joined by ` | `, event ids by a space. */
export function findingsCsv({ findings }: Bundle): string {
  const rows = findings.map(one => [
    one.id,
    one.rule,
    one.version,
    one.title,
    one.explanation,
    one.severity,
    one.confidence,
    one.group,
    one.principle,
    one.vendor,
    one.site,
    one.url,
    one.visit,
    one.at,
    one.evidenceCount,
    one.evidence.map(({ event }) => event).join(' '),
    one.evidence.map(({ shows }) => shows).join(' | '),
    one.innocent.join(' | '),
    one.remedy.shopper.map(({ label, url }) => (url ? `${label}: ${url}` : label)).join(' | '),
    one.remedy.owner,
  ])
  return csv([HEADER, ...rows])
}
