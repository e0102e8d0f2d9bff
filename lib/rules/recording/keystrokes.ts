// Judged by what was seen leaving: beginnings of a value, each longer than the last. A value that leaves once, when its
// field is left, is identity.leak's. Search-as-you-type, address look-up and card checks send because you want an answer.

import { groupBy } from '../../judging/group-by'
import { lookUpHosts } from '../../judging/look-up'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import { typedInWords } from '../../knowledge/encoding-words'
import type { EventOf } from '../../schema/event'

type Leak = EventOf<'leak'>
type Recorder = EventOf<'recorder'>

/** One read and one upload may fall together; three reads and two uploads while typing seldom do. */
const MIN_READS = 3
const MIN_UPLOADS = 2
/** Sendings after single keys (gatherers/typing/key-followers.ts holds the other thresholds). */
const MIN_KEYS = 8
const ANSWERS = new Set(['search', 'payment', 'fraud', 'consent', 'platform', 'hosting', 'chat'])

export const rule = defineRule({
  id: 'recording.keystrokes',
  version: 2,
  title: 'What you type left before you sent it',
  why: 'A form that you leave without sending should stay with you.',
  principle: 'P',
  group: 'tracking',
  gathers: ['recorder', 'leak'],
  judge(events, knowledge) {
    const leaks = events.filter(event => event.type === 'leak')
    const lookUps = lookUpHosts(leaks, knowledge)
    const signs = events.filter(event =>
      event.type === 'leak'
        ? !lookUps.has(event.host) && isFollowed(event, knowledge)
        : event.to === undefined
          ? isFollowing(event, knowledge)
          : !lookUps.has(event.to) && !isSearch(leaks, event.to) && followsKeys(event, knowledge),
    )
    return [...groupBy(signs, whoOf)].map(([who, group]) => {
      const seen = group.filter(event => event.type === 'leak')
      const single = group.find(event => event.type === 'recorder' && event.to !== undefined)
      const { keys = 0, keyUploads = 0 } = single?.type === 'recorder' ? single.facts : {}
      // That something left at each key is seen; that it was the key is not.
      const isOnlyKeys = keyUploads > 0 && group.every(event => event === single)
      return {
        subject: who,
        vendor: group[0]?.vendor ?? null,
        severity: isOnlyKeys ? ('medium' as const) : ('high' as const),
        confidence: seen.length > 0 ? ('observed' as const) : ('suspected' as const),
        evidence: evidenceOf(group, show),
        evidenceCount: group.length,
        facts: {
          who,
          values: distinct(seen.map(({ value }) => typedInWords(value))),
          madeUp: seen.some(({ canary }) => canary),
          keys,
          keyUploads,
        },
      }
    })
  },
  explain: ({ who, values, madeUp, keys, keyUploads }) =>
    values.length > 0
      ? `${who} received ${madeUp ? 'the made-up' : 'your'} ${listed(values)} while it was being typed, before the form was sent. We say so because at least three beginnings of it left, each longer than the last.`
      : keyUploads > 0
        ? `Of ${keys} keys in a row that you pressed in a form, ${keyUploads} were each followed at once by a small message of the same shape to ${who}. We did not look at what was in them: it may be the key, or only that one was pressed.`
        : `A script of ${who} read form fields key by key and sent data within a second each time, before the form was sent. We could not see the typed words in what it sent.`,
  innocent: [
    'It may check an address or a card, or keep an unfinished basket for you.',
    'It may count keys, or show somebody that you are writing, without telling which keys.',
    'A fault recorder may read fields and mask them before it sends.',
  ],
  owner: ({ who }) =>
    `Let ${who} read fields only when the form is sent; exclude all inputs from recording.`,
  law: ['eprivacy-5-3', 'gdpr-5-1', 'gdpr-6-1'],
  references: ['https://homes.esat.kuleuven.be/~asenol/leaky-forms/'],
})

function isFollowed(leak: Leak, knowledge: Knowledge): boolean {
  if (answers(leak, knowledge) || leak.value === 'search' || leak.value === 'other') return false
  return leak.part === true && leak.beforeSubmit && leak.thirdParty
}

function isFollowing(recorder: Recorder, knowledge: Knowledge): boolean {
  // A script that no row knows may be the shop's own search box: reading and sending alone prove nothing.
  if (answers(recorder, knowledge) || !tracks(recorder, knowledge)) return false
  const {
    valueReads = 0,
    uploadsWhileTyping = 0,
    maskedTexts = 0,
    unmaskedTexts = 0,
  } = recorder.facts
  // A recorder that masks what it copies reads the fields to know their length.
  if (maskedTexts > 0 && unmaskedTexts === 0) return false
  return valueReads >= MIN_READS && uploadsWhileTyping >= MIN_UPLOADS
}

function followsKeys(recorder: Recorder, knowledge: Knowledge): boolean {
  return !answers(recorder, knowledge) && (recorder.facts.keyUploads ?? 0) >= MIN_KEYS
}

/** Search words went there letter by letter: it suggests what to search for. */
function isSearch(leaks: readonly Leak[], host: string): boolean {
  return leaks.some(leak => leak.host === host && leak.part === true && leak.value === 'search')
}

function answers({ vendor }: Leak | Recorder, knowledge: Knowledge): boolean {
  const row = vendor === null ? undefined : knowledge.vendor(vendor)
  return row?.categories.some(category => ANSWERS.has(category)) === true
}

function tracks({ vendor }: Recorder, knowledge: Knowledge): boolean {
  return vendor !== null && knowledge.vendor(vendor)?.tracks === true
}

function whoOf(event: Leak | Recorder): string {
  if (event.vendor !== null) return event.vendor
  if (event.type === 'recorder' && event.to !== undefined) return event.to
  return event.type === 'leak' ? event.host : (event.script ?? 'this page').slice(0, 120)
}

function show(event: Leak | Recorder): string {
  if (event.type === 'leak')
    return `${typedInWords(event.value)}, letter by letter, to ${event.host}`
  const { valueReads = 0, uploadsWhileTyping = 0, keys = 0, keyUploads = 0 } = event.facts
  if (event.to !== undefined)
    return `${event.to}: a message after ${keyUploads} of ${keys} keys, by ${event.script ?? 'a script'}`
  return `${event.script ?? 'a script'}: ${valueReads} reads, ${uploadsWhileTyping} uploads while typing`
}
