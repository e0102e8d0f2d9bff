import fold from '../controls/fold.module.css'
import { counted } from '../words/counted'
import { SEVERITY_ORDER } from '../words/severity'
import { FindingItem } from './finding-item'
import styles from './finding-list.module.css'
import type { JudgedFinding } from './judged-finding'
import { SeverityMark } from './severity-mark'
import type { Says } from './verdict-buttons'

/** From this many findings of one check on, they fold into one line: a list of companies, not of repeated titles. */
const FOLD_FROM = 2

interface Props {
  findings: readonly JudgedFinding[]
  evidenceLink?(judged: JudgedFinding): string
  onSay(judged: JudgedFinding, says: Says | null): void
}

/** Findings, gravest first; many of one check are folded together. */
export function FindingList({ findings, evidenceLink, onSay }: Props) {
  const item = (judged: JudgedFinding, heading?: string) => (
    <li key={judged.finding.id}>
      <FindingItem
        judged={judged}
        {...(heading ? { heading } : {})}
        {...(evidenceLink ? { evidenceLink: evidenceLink(judged) } : {})}
        onSay={says => onSay(judged, says)}
      />
    </li>
  )
  return (
    <ul class={styles.list}>
      {byCheck(findings).map(same => {
        const [first] = same
        if (!first) return null
        if (same.length < FOLD_FROM) return same.map(one => item(one))
        return (
          <li key={first.finding.rule}>
            <details class={fold.fold}>
              <summary>
                <SeverityMark severity={first.finding.severity} />
                <span class={fold.title}>
                  {first.finding.title}
                  <small>{namesOf(same)}</small>
                </span>
                <b class={styles.count}>{same.length}</b>
              </summary>
              <ul class={styles.nested}>
                {same.map(one => item(one, one.finding.vendor ?? 'Company not known'))}
              </ul>
            </details>
          </li>
        )
      })}
    </ul>
  )
}

function byCheck(findings: readonly JudgedFinding[]): JudgedFinding[][] {
  const checks = new Map<string, JudgedFinding[]>()
  for (const one of findings.toSorted((a, b) => rank(a) - rank(b))) {
    const same = checks.get(one.finding.rule)
    if (same) same.push(one)
    else checks.set(one.finding.rule, [one])
  }
  return [...checks.values()]
}

/** Set-aside findings go last. */
function rank({ finding, says }: JudgedFinding): number {
  return SEVERITY_ORDER.indexOf(finding.severity) + (says === 'wrong' ? SEVERITY_ORDER.length : 0)
}

function namesOf(findings: readonly JudgedFinding[]): string {
  const names = [...new Set(findings.flatMap(({ finding }) => finding.vendor ?? []))]
  const rest = findings.length - Math.min(names.length, 3)
  const shown = names.slice(0, 3).join(', ')
  if (!shown) return counted(findings.length, 'finding')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
