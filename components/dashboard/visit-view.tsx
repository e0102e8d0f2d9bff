import { GROUPS } from '../../lib/knowledge/groups'
import type { Event } from '../../lib/schema/event'
import type { Finding, Group, Remedy } from '../../lib/schema/finding'
import type { ToldBlock } from '../../lib/schema/told-block'
import type { Visit } from '../../lib/schema/visit'
import type { CheckCounts } from '../../lib/summary/visit-summary'
import { BlockList } from '../blocks/block-list'
import { Chip } from '../controls/chip'
import { EventTable } from '../events/event-table'
import { FindingList } from '../findings/finding-list'
import type { JudgedFinding } from '../findings/judged-finding'
import { Remedies } from '../findings/remedies'
import type { Says } from '../findings/verdict-buttons'
import { FlowList } from '../flow/flow-list'
import { FlowPicture } from '../flow/flow-picture'
import { foldFlow } from '../flow/fold-flow'
import { ChoiceTable } from '../timeline/choice-table'
import { foldChoice } from '../timeline/fold-choice'
import { foldTimeline } from '../timeline/fold-timeline'
import { TimelinePicture } from '../timeline/timeline-picture'
import { TimelineTable } from '../timeline/timeline-table'
import { checksSentence, nothingFired } from '../words/checks-sentence'
import { counted } from '../words/counted'
import { type LeadCounts, leadDetails, leadSentence } from '../words/lead-sentence'
import { pageWord, platformWord } from '../words/shop-words'
import { clockTime } from '../words/when'
import { hashOf } from './route'
import { Card, Cards, SectionHead } from './section'
import styles from './visit-view.module.css'

interface Props {
  visit: Visit
  counts: LeadCounts
  checks: CheckCounts
  findings: readonly JudgedFinding[]
  /** All events of the visit, oldest first. */
  events: readonly Event[]
  /** The page's blocks in words; null while they are read. */
  blocks: readonly ToldBlock[] | null
  /** Id of the finding whose evidence is asked for. */
  chosen: string | null
  onSay(judged: JudgedFinding, says: Says | null): void
  onExport(): void
}

/** One visit in full: who got what, when, what the checks found, what to do. */
export function VisitView(props: Props) {
  const { visit, counts, checks, findings, events, blocks, chosen, onSay, onExport } = props
  const flows = foldFlow(events.filter(event => event.type === 'request'))
  const timeline = foldTimeline(events, visit.startedAt)
  const afterChoice = foldChoice(events)
  return (
    <>
      <SectionHead
        title={visit.site}
        lead={[leadSentence(counts), leadDetails(counts)].join(' ').trim()}
        chips={<VisitChips visit={visit} />}
        acts={
          <>
            {events.some(({ type }) => type === 'comparison') && (
              <a class="button" href={hashOf({ at: 'compare', visit: visit.id })}>
                You and a stranger
              </a>
            )}
            <button type="button" onClick={onExport}>
              Export
            </button>
          </>
        }
      />
      <Cards>
        <ChosenEvidence findings={findings} events={events} chosen={chosen} />
        <Card title="Who got what" remark="page → script → company → kind of field" wide>
          {flows.length === 0 ? (
            <p class="soft">No request to another company is in the log of this visit.</p>
          ) : (
            <>
              <FlowPicture flows={flows} />
              <details class={styles.figures} open={isNarrow()}>
                <summary>The same as a list</summary>
                <FlowList flows={flows} />
              </details>
            </>
          )}
        </Card>
        <Card title="When" remark="filled: requests to others; outlined: other events">
          <TimelinePicture {...timeline} />
          <details class={styles.figures}>
            <summary>The same as a table</summary>
            <TimelineTable {...timeline} />
          </details>
        </Card>
        <Card title="What you can do">
          <Remedies remedies={allRemedies(findings.map(({ finding }) => finding))} />
        </Card>
        {blocks !== null && blocks.length > 0 && (
          <Card
            title="Blocks on the page"
            remark="who chose, what left for it, what turns it off"
            wide
          >
            <BlockList blocks={blocks} />
          </Card>
        )}
        {afterChoice && (
          <Card title="Did your No count?" remark={`rejected ${clockTime(afterChoice.at)}`} wide>
            <ChoiceTable {...afterChoice} />
          </Card>
        )}
        <Card title="Findings" remark={checksSentence(checks)} wide>
          {GROUPS.map(({ group, name, about }) => (
            <GroupFindings
              key={group}
              name={name}
              nothing={nothingFired({ group, about }, checks)}
              findings={ofGroup(findings, group)}
              onSay={onSay}
            />
          ))}
        </Card>
      </Cards>
    </>
  )
}

/** Where the picture has no room, the list stands open in its place. */
function isNarrow(): boolean {
  return !matchMedia('(min-width: 900px)').matches
}

function VisitChips({ visit }: { visit: Visit }) {
  const words = [platformWord(visit.shop.platform), pageWord(visit.page)]
  return (
    <>
      {words.map(word => word && <Chip key={word}>{word}</Chip>)}
      <Chip>{clockTime(visit.startedAt)}</Chip>
      {visit.gpc && <Chip>Global Privacy Control sent</Chip>}
    </>
  )
}

/** The events behind one finding, when the address names one. */
function ChosenEvidence(props: Pick<Props, 'findings' | 'events' | 'chosen'>) {
  const found = props.findings.find(({ finding }) => finding.id === props.chosen)?.finding
  if (!found) return null
  const ids = new Set(found.evidence.map(({ event }) => event))
  const shown = props.events.filter(({ id }) => ids.has(id))
  const remark = `${counted(shown.length, 'event')} of ${found.evidenceCount.toLocaleString('en-US')}`
  return (
    <Card title={`Evidence: ${found.title}`} remark={remark} wide>
      <p>{found.explanation}</p>
      <EventTable events={shown} />
    </Card>
  )
}

function GroupFindings(props: {
  name: string
  nothing: string
  findings: readonly JudgedFinding[]
  onSay: Props['onSay']
}) {
  return (
    <section class={styles.group}>
      <h3>{props.name}</h3>
      {props.findings.length === 0 ? (
        <p class="soft">{props.nothing}</p>
      ) : (
        <FindingList findings={props.findings} evidenceLink={linkTo} onSay={props.onSay} />
      )}
    </section>
  )
}

function ofGroup(findings: readonly JudgedFinding[], group: Group): JudgedFinding[] {
  return findings.filter(({ finding }) => finding.group === group)
}

function linkTo({ finding }: JudgedFinding): string {
  return hashOf({ at: 'visit', visit: finding.visit, finding: finding.id })
}

/** Every way out once; advice is left to the finding it belongs to. */
function allRemedies(findings: readonly Finding[]): Remedy[] {
  const once = new Map<string, Remedy>()
  for (const remedy of findings.flatMap(({ remedy }) => remedy.shopper))
    if (remedy.url !== null && !once.has(remedy.url)) once.set(remedy.url, remedy)
  return [...once.values()]
}
