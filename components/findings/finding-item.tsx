import { Chip } from '../controls/chip'
import fold from '../controls/fold.module.css'
import { CERTAINTY } from '../words/certainty'
import { counted } from '../words/counted'
import styles from './finding-item.module.css'
import { type JudgedFinding, recordSentence } from './judged-finding'
import { Remedies } from './remedies'
import { SeverityMark } from './severity-mark'
import { type Says, VerdictButtons } from './verdict-buttons'

const SHOWN_EVIDENCE = 3
/** Leaving the popup opens a tab; inside the dashboard a link is a move. */
const NEW_TAB = { target: '_blank', rel: 'noreferrer' }

interface Props {
  judged: JudgedFinding
  /** Heads the line; the company's name inside a fold of one check. */
  heading?: string
  /** Where the events behind it are shown. */
  evidenceLink?: string
  onSay(says: Says | null): void
}

/** One finding: what we saw, how sure, what else it could be, what you can do. */
export function FindingItem({ judged, heading, evidenceLink, onSay }: Props) {
  const { finding, says } = judged
  if (says === 'wrong') return <SetAside judged={judged} onSay={onSay} />
  const about = heading ? counted(finding.evidenceCount, 'event') : subtitle(judged)
  return (
    <details class={`${fold.fold} ${styles.finding}`}>
      <summary>
        <SeverityMark severity={finding.severity} />
        <span class={fold.title}>
          {heading ?? finding.title}
          <small>{about}</small>
        </span>
        <Chip tone={finding.confidence}>{CERTAINTY[finding.confidence].word}</Chip>
      </summary>
      <div class={styles.body}>
        <dl>
          <dt>What we saw</dt>
          <dd>
            <p>{finding.explanation}</p>
            <Evidence judged={judged} link={evidenceLink} />
          </dd>
          <dt>How sure</dt>
          <dd>
            {CERTAINTY[finding.confidence].means} {recordSentence(judged.record)}
          </dd>
          {finding.innocent.length > 0 && (
            <>
              <dt>It could also be</dt>
              <dd>
                <Lines lines={finding.innocent} />
              </dd>
            </>
          )}
          {finding.severity !== 'positive' && (
            <>
              <dt>What you can do</dt>
              <dd>
                <Remedies remedies={finding.remedy.shopper} />
              </dd>
            </>
          )}
          <Law judged={judged} />
        </dl>
        <div class={styles.verdict}>
          <VerdictButtons says={says} onSay={onSay} />
        </div>
      </div>
    </details>
  )
}

function subtitle({ finding }: JudgedFinding): string {
  const events = counted(finding.evidenceCount, 'event')
  return finding.vendor ? `${finding.vendor} · ${events}` : events
}

function Evidence({ judged, link }: { judged: JudgedFinding; link: string | undefined }) {
  const { evidence, evidenceCount } = judged.finding
  const shown = [...new Set(evidence.map(({ shows }) => shows))].filter(Boolean)
  return (
    <>
      <ul class={styles.evidence}>
        {shown.slice(0, SHOWN_EVIDENCE).map(shows => (
          <li key={shows}>
            <code>{shows}</code>
          </li>
        ))}
      </ul>
      {link && evidenceCount > 0 && (
        <a href={link} {...(link.startsWith('#') ? {} : NEW_TAB)}>
          {evidenceCount === 1 ? 'See the event' : `See all ${counted(evidenceCount, 'event')}`}
        </a>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class={styles.lines}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Law({ judged }: { judged: JudgedFinding }) {
  const { law } = judged.finding
  if (law.length === 0) return null
  return (
    <>
      <dt>Law that bears on it</dt>
      <dd>
        <Lines
          lines={law.map(
            ({ jurisdiction, instrument, article, duty }) =>
              `${jurisdiction}, ${instrument} ${article}: ${duty}`,
          )}
        />
      </dd>
    </>
  )
}

/** A finding the person called wrong: one quiet line, with the check's record and a way back. */
function SetAside({ judged, onSay }: Pick<Props, 'judged' | 'onSay'>) {
  return (
    <div class={styles.aside}>
      <p>
        <s>{judged.finding.title}</s>
        {judged.finding.vendor && <s> · {judged.finding.vendor}</s>}
        <br />
        You said this was wrong. {recordSentence(judged.record)}
      </p>
      <button type="button" onClick={() => onSay(null)}>
        Take back
      </button>
    </div>
  )
}
