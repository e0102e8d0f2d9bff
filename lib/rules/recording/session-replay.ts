// Judged by what is done, never by whose script is there: heatmaps, A/B tools and React apps listen and observe too.

import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { counted, evidenceOf } from '../../judging/words'
import { protocolKind } from '../../knowledge/protocols/protocol-kind'
import type { EventOf } from '../../schema/event'

type Recorder = EventOf<'recorder'>
type Request = EventOf<'request'>
type Observed = Recorder | Request

/** The protocol recognized by its body alone: a document written down element by element. */
const COPY_OF_PAGE = 'page-copy'
// One small upload is a page view or a setting; a recording sends again and again, and more than a kilobyte.
const MIN_UPLOADS = 2
const MIN_BYTES = 1000

export const rule = defineRule({
  id: 'recording.session-replay',
  version: 1,
  title: 'Your moves on this page are being recorded',
  why: 'A recording can be played back like a film: every move, click and often every letter.',
  principle: 'P',
  group: 'tracking',
  gathers: ['recorder', 'request'],
  judge(events, knowledge) {
    const signs = events.filter(event =>
      event.type === 'recorder' ? !event.to && isRecording(event) : isUpload(event, knowledge),
    )
    const isFollowed = events.some(
      event => event.type === 'recorder' && !event.to && follows(event),
    )
    return [...groupBy(signs, whoOf)].flatMap(([who, group]) => {
      const scripts = newest(group.filter(event => event.type === 'recorder'))
      const uploads = group.filter(event => event.type === 'request')
      const bytes = uploads.reduce((sum, { bodyBytes }) => sum + (bodyBytes ?? MIN_BYTES), 0)
      const streams = uploads.some(({ resource }) => resource === 'websocket')
      // A recorder that has just begun has sent once; that it follows everything tells it from a setting fetched.
      const began = isFollowed && uploads.some(({ protocol }) => protocol !== null)
      const sends = streams || began || (uploads.length >= MIN_UPLOADS && bytes >= MIN_BYTES)
      // A body that is a copy of the page needs no second one, nor a script that both records and sends.
      const copies = uploads.some(({ protocol }) => protocol === COPY_OF_PAGE)
      const says = uploads.some(({ fields }) => fields.some(isPageRecording))
      if (scripts.length === 0 && !sends && !says && !copies) return []
      const row = knowledge.vendor(who)
      return [
        {
          subject: who,
          vendor: row ? who : (group[0]?.vendor ?? null),
          severity: 'high' as const,
          confidence:
            says || (copies && isFollowed) || (scripts.length > 0 && sends)
              ? ('observed' as const)
              : ('inferred' as const),
          evidence: evidenceOf(group, show),
          evidenceCount: group.length,
          facts: {
            who,
            scripts: scripts.length,
            copies,
            says,
            uploads: uploads.length || sum(scripts, 'uploads'),
            kilobytes: Math.round((bytes || sum(scripts, 'uploadBytes')) / 1000),
            masked: sum(scripts, 'maskedTexts'),
            unmasked: sum(scripts, 'unmaskedTexts'),
          },
        },
      ]
    })
  },
  explain({ who, scripts, copies, says, uploads, kilobytes, masked, unmasked }) {
    const because =
      scripts > 0
        ? 'a script copies the whole page, follows every change to it, listens to your mouse, scrolling and typing, and sends this off again and again'
        : copies || says
          ? 'it was sent the page itself, written down element by element'
          : uploads > 1
            ? 'its recording address was sent to again and again'
            : 'its recording address was sent to while a script follows your mouse, your scrolling and every change to the page'
    const mask =
      unmasked > 0
        ? ' Texts left in the clear.'
        : masked > 0
          ? ' The texts that we could check were masked.'
          : ' We could not tell whether what you type is masked.'
    return `${who} is recording this visit: we say so because ${because} (${counted(uploads, 'upload')}, about ${kilobytes} kB).${mask}`
  },
  innocent: [
    'Recordings are often used to find faults in a shop, for a sample of visitors, with typed text masked.',
    'An assistant who helps you live on this page works the same way.',
  ],
  owner: ({ who }) =>
    `Start ${who} only after the visitor agreed to being recorded; mask all texts and inputs by default, and never record the checkout or the account.`,
  law: ['eprivacy-5-3', 'gdpr-5-1', 'gdpr-6-1', 'gdpr-25'],
  references: [
    'https://freedom-to-tinker.com/2017/11/15/no-boundaries-exfiltration-of-personal-data-by-session-replay-scripts/',
    'https://github.com/rrweb-io/rrweb/blob/master/docs/observer.md',
  ],
})

function isRecording(recorder: Recorder): boolean {
  const fact = (name: string) => recorder.facts[name] ?? 0
  // The copy of the whole page is what sets a recorder apart from an app that listens and observes.
  const copies = fact('serializations') > 0
  const sends = fact('uploads') >= MIN_UPLOADS && fact('uploadBytes') >= MIN_BYTES
  return follows(recorder) && copies && sends
}

/** Follows the hand, the scrolling or typing, and every change to the document. */
function follows({ facts }: Recorder): boolean {
  const has = (name: string) => (facts[name] ?? 0) > 0
  const rest = has('scrollListeners') || has('inputListeners')
  return has('mouseListeners') && rest && has('documentMutationObservers')
}

function isUpload(request: Request, knowledge: Knowledge): boolean {
  if (request.resource === 'script' || request.resource === 'style') return false
  if (request.fields.some(isPageRecording)) return true
  const sends =
    request.resource === 'websocket' || (request.method === 'POST' && request.bodyBytes !== 0)
  if (!sends) return false
  if (request.protocol !== null) return protocolKind(request.protocol) === 'replay'
  const row = request.vendor === null ? undefined : knowledge.vendor(request.vendor)
  return row?.categories[0] === 'replay'
}

function isPageRecording(field: Request['fields'][number]): boolean {
  return field.plain === 'recording of the page'
}

function whoOf(event: Observed): string {
  if (event.vendor !== null) return event.vendor
  return event.type === 'request' ? event.host : hostOf(event.script)
}

// Rules may not use URL's exceptions as control flow; a redacted script address may be cut.
function hostOf(script: string | null): string {
  return /^https?:\/\/([^/?#]+)/.exec(script ?? '')?.[1] ?? 'A script of this page'
}

function newest(events: Recorder[]): Recorder[] {
  return [...new Map(events.map(event => [event.script, event])).values()]
}

function sum(events: Recorder[], fact: string): number {
  return events.reduce((total, event) => total + (event.facts[fact] ?? 0), 0)
}

function show(event: Observed): string {
  if (event.type === 'request')
    return `${event.method} ${event.url}, ${event.bodyBytes ?? '?'} bytes`
  const counts = Object.entries(event.facts).map(([name, count]) => `${name} ${count}`)
  return `${event.script ?? 'a script of the page'}: ${counts.join(', ')}`
}
