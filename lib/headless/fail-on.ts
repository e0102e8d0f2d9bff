import { readFile } from 'node:fs/promises'
import { parseBundle } from '../export/import-bundle'
import type { Bundle, ExportedFinding } from '../schema/bundle'
import { CannotAudit } from './cannot-audit'
import type { FailOn } from './options'

const RANK = { positive: -1, info: 0, low: 1, medium: 2, high: 3 } as const

/** The findings at or above a severity; those that the baseline holds already do not count. */
export function reached(bundle: Bundle, severity: FailOn, baseline?: Bundle): ExportedFinding[] {
  const before = new Set(baseline?.findings.map(subjectOf))
  return bundle.findings.filter(
    finding => RANK[finding.severity] >= RANK[severity] && !before.has(subjectOf(finding)),
  )
}

/** @throws CannotAudit when the file is no export of ours. */
export async function readBaseline(file: string): Promise<Bundle> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new CannotAudit(`${file} cannot be read`, 'check the path given to --baseline', { cause })
  })
  const parsed = parseBundle(text)
  if (parsed.ok) return parsed.bundle
  throw new CannotAudit(`${file}: ${parsed.why}`, 'pass an export.json of an earlier audit')
}

/** Ids name a visit and change with each run; rule, company, site and page kind do not. */
function subjectOf({ rule, vendor, site, url }: ExportedFinding): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return JSON.stringify([rule, vendor, site, path])
}
