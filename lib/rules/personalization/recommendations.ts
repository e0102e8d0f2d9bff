// Try it on a shop's product page: "You may also like" is info; "Recommended for you" is a claim about you.

import { saidOfAnswers } from '../../judging/block-answers'
import { inputsSeen } from '../../judging/block-inputs'
import { blocksIn } from '../../judging/blocks-in'
import { renderedBy } from '../../judging/rendered-by'
import { defineRule, type Knowledge, type Sighting } from '../../judging/rule'
import { type Filling, saidOfFilling } from '../../judging/said-of-filling'
import type { BlockGrade } from '../../schema/block-grade'
import type { EventOf } from '../../schema/event'

type Block = EventOf<'block'>
type Request = EventOf<'request'>

/** What each grade says of how the items were chosen. Grades that are the same for all are no finding here. */
const SAYS: Partial<Record<BlockGrade, string>> = {
  'for-you': 'The shop says that these items were chosen for you',
  'item-based': 'The items go with the product shown, by its own words',
  popular: 'The items are popular with others, by its own words',
  sponsored: 'The items are advertisements, by its own words',
  unknown: 'How the items were chosen is not said',
}

interface Recommended extends Filling {
  [fact: string]: string | number | boolean | string[] | null
  heading: string
  grade: string
  says: string
  items: number
  personal: boolean
  /** The block's own “why am I seeing this”; null where none was seen. */
  reason: string | null
}

export const rule = defineRule({
  id: 'personalization.recommendations',
  version: 4,
  title: 'A block of recommended products',
  why: 'What you are shown first shapes what you buy; you should know when it was chosen for you.',
  principle: 'T',
  group: 'personalization',
  gathers: ['block', 'request', 'comparison'],
  judge(events, knowledge) {
    const requests = events.filter(event => event.type === 'request')
    const twins = events.filter(event => event.type === 'comparison').filter(isTwinDifference)
    const byTwin = new Map(twins.map(event => [event.selector ?? event.subject, event]))
    return [
      ...blocksIn(events)
        .filter(block => !byTwin.has(block.selector))
        .flatMap(block => sighting(block, requests, knowledge)),
      ...[...byTwin.values()].map(twinSighting),
    ]
  },
  explain(facts) {
    const { heading, grade, says, items, personal, reason } = facts
    const name = heading === '' ? 'A block of products without a heading' : `“${heading}”`
    const shown =
      grade === 'twin' ? '' : items === 0 ? ', still empty when we looked' : `, ${items} shown`
    const what = saidOfFilling(facts)
    const why =
      reason === null ? 'No “why am I seeing this” was seen at it.' : `It says why: “${reason}”.`
    const verdict = personal
      ? ' We count it as personal.'
      : grade === 'for-you'
        ? ' As long as nothing stands there, we do not count it as personal.'
        : ' By itself that is not personal: others may see the same.'
    return `${name}${shown}. ${says}.${what}${verdict}${personal && grade !== 'twin' ? ` ${why}` : ''}`
  },
  innocent: [
    'A heading may say “for you” over a list that everyone gets.',
    'Who filled the block is inferred: from the answer its items stand in, as the page itself reports it, from marks, or from time: the service was asked and then the items came.',
    'A recommendation service may answer every visitor with the same items until it knows more.',
  ],
  owner: ({ personal }) =>
    personal
      ? 'Say beside the block what it is based on, and offer a switch that turns it off.'
      : 'Say in the heading how the items were chosen.',
  law: ['dsa-27', 'gdpr-13', 'gdpr-21'],
  references: [
    'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
    'Grades: lib/knowledge/lexicons, one file a language',
  ],
})

/**
 * Strangers saw other items there, or the block not at all, beyond noise (lib/twin). Only against a history: another
 * device, language or way in may get another page without anything being known of the person.
 */
function isTwinDifference({ kind, outcome, profile }: EventOf<'comparison'>): boolean {
  const hasHistory = profile === 'visitor' || profile.startsWith('returning')
  return hasHistory && (kind === 'members' || kind === 'presence') && outcome === 'personal'
}

function twinSighting(event: EventOf<'comparison'>): Sighting<Recommended> {
  const shows = `${event.saw}; strangers: ${event.strangersSaw}. ${event.words}`
  return {
    subject: event.selector ?? event.subject,
    vendor: null,
    severity: 'low',
    confidence: 'inferred',
    evidence: [{ event: event.id, shows: shows.slice(0, 300) }],
    facts: {
      heading: event.label,
      grade: 'twin',
      says: `Strangers with a fresh browser saw ${event.kind === 'members' ? 'other items here' : `it otherwise (${event.strangersSaw})`} at the same moments`,
      items: 0,
      personal: true,
      vendor: null,
      told: false,
      inputs: [],
      reason: null,
      answered: '',
      host: null,
      byScript: false,
    },
  }
}

function sighting(
  block: Block,
  requests: readonly Request[],
  knowledge: Knowledge,
): Sighting<Recommended>[] {
  const { vendor, told, rendered, host, byScript } = renderedBy(block, requests, knowledge)
  const source = vendor ?? host
  const says = SAYS[block.grade] ?? (source === null ? undefined : SAYS.unknown)
  if (says === undefined || block.grade === 'content') return []
  // Without a heading that says so or a recommender's mark, a list of goods is just a list of goods.
  if (block.grade === 'unknown' && source === null) return []
  // A heading over nothing may belong to a quiz or a service; where a recommender fills the block, goods will come.
  const claimed = block.grade === 'for-you' && (block.items > 0 || vendor !== null)
  const personal = claimed || rendered
  return [
    {
      subject: block.selector,
      vendor,
      severity: personal ? 'low' : 'info',
      confidence:
        claimed && rendered
          ? 'inferred'
          : claimed && block.items > 0
            ? 'observed'
            : personal
              ? 'inferred'
              : 'suspected',
      evidence: [
        {
          event: block.id,
          shows: `${block.heading || block.because.join(', ')} (${block.selector})`.slice(0, 300),
        },
        ...told
          .slice(0, 10)
          .map(request => ({ event: request.id, shows: request.url.slice(0, 300) })),
      ],
      facts: {
        heading: block.heading,
        grade: block.grade,
        says,
        items: block.items,
        personal,
        vendor,
        told: told.length > 0,
        inputs: source === null ? [] : inputsSeen(source, block.at, requests),
        reason: block.why,
        answered: saidOfAnswers(block),
        host,
        byScript,
      },
    },
  ]
}
