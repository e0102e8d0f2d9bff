// Search-as-you-type, address look-up and card checks send what you type because you want an answer.
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, groupBy, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Observed = EventOf<'recorder'> | EventOf<'leak'>

/** One read and one upload may fall together; three reads and two uploads while typing seldom do. */
const MIN_READS = 3
const MIN_UPLOADS = 2
const ANSWERS = new Set(['search', 'payment', 'fraud', 'consent', 'platform', 'hosting', 'chat'])

export const rule = defineRule({
  id: 'recording.keystrokes',
  version: 1,
  title: 'What you type left before you sent it',
  why: 'A form that you leave without sending should stay with you.',
  principle: 'P',
  group: 'tracking',
  gathers: ['recorder', 'leak'],
  judge(events, knowledge) {
    const signs = events.filter(event => isSign(event, knowledge))
    return [...groupBy(signs, whoOf)].map(([who, group]) => {
      const leaks = group.filter(event => event.type === 'leak')
      return {
        subject: who,
        vendor: group[0]?.vendor ?? null,
        severity: 'high' as const,
        confidence: leaks.length > 0 ? ('observed' as const) : ('suspected' as const),
        evidence: evidenceOf(group, show),
        evidenceCount: group.length,
        facts: { who, values: distinct(leaks.map(({ value }) => value)) },
      }
    })
  },
  explain: ({ who, values }) =>
    values.length > 0
      ? `${who} received what was typed into a field (${listed(values)}) before the form was sent. We recognized the value in what left.`
      : `A script of ${who} read form fields key by key and sent data within a second each time, before the form was sent. We could not see the typed words in what it sent.`,
  innocent: [
    'It may check an address or a card, or keep an unfinished basket for you.',
    'A fault recorder may read fields and mask them before it sends.',
  ],
  owner: ({ who }) =>
    `Let ${who} read fields only when the form is sent; exclude all inputs from recording.`,
  law: ['eprivacy-5-3', 'gdpr-5-1', 'gdpr-6-1'],
  references: ['https://homes.esat.kuleuven.be/~asenol/leaky-forms/'],
})

function isSign(event: Observed, knowledge: Knowledge): boolean {
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  if (row?.categories.some(category => ANSWERS.has(category))) return false
  if (event.type === 'leak') {
    return (
      event.beforeSubmit && event.thirdParty && event.value !== 'other' && row?.tracks !== false
    )
  }
  // A script that no row knows may be the shop's own search box: reading and sending alone prove nothing.
  const { valueReads = 0, uploadsWhileTyping = 0 } = event.facts
  return row?.tracks === true && valueReads >= MIN_READS && uploadsWhileTyping >= MIN_UPLOADS
}

function whoOf(event: Observed): string {
  if (event.vendor !== null) return event.vendor
  return event.type === 'leak' ? event.host : (event.script ?? 'this page').slice(0, 120)
}

function show(event: Observed): string {
  if (event.type === 'leak')
    return `${event.value}, ${event.encoding}, in the ${event.where} to ${event.host}`
  const { valueReads = 0, uploadsWhileTyping = 0 } = event.facts
  return `${event.script ?? 'a script'}: ${valueReads} reads, ${uploadsWhileTyping} uploads while typing`
}
