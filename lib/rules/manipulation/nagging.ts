// Try it: refuse, load another page, and see the same question; a device that was emptied in between proves nothing.
import { type Refusal, staysHere } from '../../judging/refusal'
import { defineRule } from '../../judging/rule'
import { span } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Banner = EventOf<'banner'>

/** Milliseconds after a visit begins in which no person has opened the settings yet. */
const BY_ITSELF_MS = 6_000
/** A page that was under way when the answer was given may still ask. */
const SETTLED_MS = 10_000
const DAY_MS = 86_400_000
/** Six months: how long a shop should remember a no or a yes, by the CNIL’s recommendation of September 2020. */
const REMEMBERED_DAYS = 180
/** Browsers that limit cookies which scripts write (WebKit, Brave) let them live so long, and keep other storage. */
const SCRIPT_COOKIE_DAYS = 7

export const rule = defineRule({
  id: 'manipulation.nagging',
  version: 1,
  title: 'You said no, and are asked again',
  why: 'A no that has to be said on every visit wears people down until they say yes.',
  principle: 'M',
  group: 'consent',
  gathers: ['banner', 'storage'],
  judge(events, { visit, refusedBefore }) {
    const refusal = refusedBefore()
    if (!refusal) return []
    const gone = visit.startedAt - refusal.choice.at
    if (gone < SETTLED_MS || gone > REMEMBERED_DAYS * DAY_MS) return []
    const again = events.find(
      (event): event is Banner =>
        event.type === 'banner' &&
        event.at - visit.startedAt < BY_ITSELF_MS &&
        isSameQuestion(event, refusal),
    )
    const kept = events.find(
      event =>
        event.type === 'storage' &&
        event.op === 'found' &&
        staysHere(event) &&
        (event.area === 'cookie' || gone < SCRIPT_COOKIE_DAYS * DAY_MS) &&
        event.hash !== null &&
        refusal.kept.has(event.hash),
    )
    if (!again || kept?.type !== 'storage') return []
    return [
      {
        subject: again.cmp ?? 'own',
        vendor: null,
        severity: refusal.times > 1 ? ('medium' as const) : ('low' as const),
        confidence: refusal.times > 1 ? ('observed' as const) : ('inferred' as const),
        evidence: [
          { event: refusal.choice.id, shows: `you chose “${refusal.choice.control}”` },
          { event: again.id, shows: again.text.slice(0, 300) },
          { event: kept.id, shows: `still there: ${kept.area} ${kept.name} (${kept.domain})` },
        ],
        facts: {
          times: refusal.times,
          control: refusal.choice.control,
          since: `${span(gone)} ago`,
          kept: kept.name,
        },
      },
    ]
  },
  explain: ({ times, control, since, kept }) =>
    `You said no here ${Number(times) > 1 ? `${times} times, last` : 'before,'} with “${control}” ${since}, and the same question is asked again. Your device was not emptied in between: ${kept} is still there with the same value.`,
  innocent: [
    'The note of your answer may have been removed from your device, by you, a tool of yours or the browser, and the rest kept.',
    'The shop may ask anew because the companies behind the question have changed.',
    'You may have opened the question yourself.',
  ],
  owner: () =>
    'Remember a no as long as a yes, for six months at least, in a cookie of your own that you set by your server.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Say no again, or let the browser send Global Privacy Control, which answers for you.',
      url: null,
    },
  ],
  law: ['gdpr-4-11', 'gdpr-7-3', 'dsa-25', 'ccpa-7004', 'ucpd-8-9'],
  references: [
    'https://securiti.ai/blog/cnil-updated-faqs-on-cookies-guidelines/',
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en',
  ],
})

/** The same words by the same manager, and a yes among the answers: no settings page, no note of what was chosen. */
function isSameQuestion(banner: Banner, { banners }: Refusal): boolean {
  return (
    banner.controls.some(({ does }) => does === 'accept') &&
    banners.some(({ cmp, text }) => cmp === banner.cmp && plain(text) === plain(banner.text))
  )
}

/** Numbers of partners change from day to day. */
const plain = (text: string): string =>
  text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()
