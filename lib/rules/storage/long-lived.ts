import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Stored = EventOf<'storage'>
/** Thirteen months: the longest that the French regulator's guidance calls proportionate. */
const MAX_DAYS = 396
/** Browsers shorten any cookie to 400 days since 2022 (RFC 6265bis); a shop that asks for more still asked. */
const CLAMP_DAYS = 400
const NEEDED = /necess|functional|security|essential/i
const CHOICE_NAME =
  /consent|optanon|cookie_?(law|choice|notice|settings|policy)|cmp|gdpr|didomi|euconsent/i

export const rule = defineRule({
  id: 'storage.long-lived',
  version: 1,
  title: 'A number for you was meant to stay for more than 13 months',
  why: 'The longer a number stays, the longer the story that is kept under it.',
  principle: 'P',
  group: 'tracking',
  gathers: ['storage'],
  judge(events, knowledge) {
    const long = events.filter(event => isLongLived(event, knowledge))
    return [...groupBy(long, event => ownerOf(event, knowledge))].map(([owner, cookies]) => {
      const days = Math.round(Math.max(...cookies.map(({ lifetimeDays }) => lifetimeDays ?? 0)))
      return {
        subject: owner,
        vendor: cookies[0]?.vendor ?? null,
        severity: 'low' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(
          cookies,
          ({ name, domain, lifetimeDays }) =>
            `${name} (${domain}), ${Math.round(lifetimeDays ?? 0)} days`,
        ),
        evidenceCount: cookies.length,
        facts: {
          owner,
          names: distinct(cookies.map(({ name }) => name)),
          days,
          clamped: days > CLAMP_DAYS,
        },
      }
    })
  },
  explain({ owner, names, days, clamped }) {
    const cut = clamped
      ? ` Your browser shortens that to ${CLAMP_DAYS} days, renewed at each visit.`
      : ''
    return `${owner} asked your browser to keep ${listed(names, 6)} for up to ${days} days, and its value can single you out.${cut}`
  },
  innocent: ['A long life is often a default that nobody chose.'],
  owner: ({ names }) =>
    `Give ${listed(names, 4)} a life of at most 13 months from the visitor’s choice, and do not renew it silently.`,
  law: ['gdpr-5-1', 'eprivacy-5-3'],
  references: [
    'https://www.cnil.fr/en/sheet-ndeg16-use-analytics-your-websites-and-applications',
    'https://developer.chrome.com/blog/cookie-max-age-expires',
  ],
})

function isLongLived(event: Stored, knowledge: Knowledge): boolean {
  if (event.area !== 'cookie' || event.op !== 'set' || event.hash === null) return false
  if ((event.lifetimeDays ?? 0) <= MAX_DAYS || CHOICE_NAME.test(event.name)) return false
  const row = event.vendor === null ? undefined : knowledge.vendor(event.vendor)
  if (row?.tracks) return true
  const known = knowledge.storageName(event.name)
  return !(known && NEEDED.test(known.category))
}

function ownerOf(event: Stored, knowledge: Knowledge): string {
  return (
    event.vendor ??
    knowledge.storageName(event.name)?.vendor ??
    (event.thirdParty ? event.domain : 'This shop')
  )
}
