import { groupBy } from '../../judging/group-by'
import { lookUpHosts } from '../../judging/look-up'
import { defineRule, type Knowledge } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import { encodingInWords, typedInWords } from '../../knowledge/encoding-words'
import type { EventOf } from '../../schema/event'

type Leak = EventOf<'leak'>

/** Companies to which you hand your details on purpose: the payment, the newsletter that you signed up for. */
const WANTED_AFTER_SUBMIT = new Set([
  'email',
  'payment',
  'platform',
  'reviews',
  'loyalty',
  'survey',
  'chat',
])
const PERSONAL = new Set(['email', 'phone', 'name', 'address', 'password', 'card', 'birthdate'])

export const rule = defineRule({
  id: 'identity.leak',
  version: 1,
  title: 'Something you typed went to another company',
  why: 'An e-mail address or phone number, scrambled or not, ties this visit to you by name.',
  principle: 'P',
  group: 'tracking',
  gathers: ['leak'],
  judge(events, knowledge) {
    const lookUps = lookUpHosts(events, knowledge)
    const leaks = events.filter(event => !lookUps.has(event.host) && isTold(event, knowledge))
    return [...groupBy(leaks, event => event.vendor ?? event.host)].map(([company, group]) => ({
      subject: company,
      vendor: group[0]?.vendor ?? null,
      severity: group.some(({ thirdParty }) => thirdParty) ? ('high' as const) : ('low' as const),
      confidence: 'observed' as const,
      evidence: evidenceOf(
        group,
        leak => `${inWords(leak)}, in the ${PLACES[leak.where]} to ${leak.host}${when(leak)}`,
      ),
      evidenceCount: group.length,
      facts: {
        company,
        values: distinct(group.map(({ value }) => typedInWords(value))),
        encodings: distinct(group.map(inWords)),
        where: distinct(group.map(({ where }) => PLACES[where])),
        early: group.some(({ beforeSubmit }) => beforeSubmit),
        madeUp: group.some(({ canary }) => canary),
        ownShop: !group.some(({ thirdParty }) => thirdParty),
        readers: distinct(
          group.flatMap(({ reader }) => reader ?? []),
          3,
        ),
      },
    }))
  },
  explain({ company, values, encodings, where, early, madeUp, ownShop, readers }) {
    const who = madeUp ? 'The made-up identity that Vitrine typed' : 'What you typed'
    const to = ownShop ? `the shop itself (${company})` : company
    const sender = readers.length > 0 ? ` It was sent by ${listed(readers)}.` : ''
    const scrambled = encodings.some(how => / of the /.test(how))
      ? ' A scrambled value can still be matched with the same value elsewhere.'
      : ''
    return `${who} (${listed(values)}) reached ${to}${early ? ', before the form was sent' : ''}. We found it in the ${listed(where)}: ${listed(encodings)}.${sender}${scrambled}`
  },
  innocent: [
    'You may have asked for it: a newsletter, a delivery, a payment.',
    'The shop may use the company only to keep your basket, under a contract.',
  ],
  owner: ({ company }) =>
    `Switch off automatic matching of form fields for ${company}, and send nothing before the customer sends the form and agreed.`,
  law: ['gdpr-5-1', 'gdpr-6-1', 'gdpr-13', 'ccpa-1798-120'],
  references: [
    'https://homes.esat.kuleuven.be/~asenol/leaky-forms/',
    'https://www.ftc.gov/policy/advocacy-research/tech-at-ftc/2024/07/no-hashing-still-doesnt-make-your-data-anonymous',
  ],
})

const PLACES: Record<Leak['where'], string> = {
  url: 'address of a request',
  body: 'body of a request',
  cookie: 'cookies of a request',
  referer: 'Referer of a request',
  websocket: 'WebSocket messages',
}

function inWords({ value, encoding, part, canary }: Leak): string {
  const words = `${canary ? 'made-up: ' : ''}${encodingInWords(encoding, value)}`
  return part ? `${words}, as it was being typed` : words
}

const when = ({ beforeSubmit }: Leak) => (beforeSubmit ? ', before the form was sent' : '')

function isTold(leak: Leak, knowledge: Knowledge): boolean {
  if (!PERSONAL.has(leak.value)) return false
  const row = leak.vendor === null ? undefined : knowledge.vendor(leak.vendor)
  // Address look-up, card checks and fraud guards answer while you type, and track nobody.
  if (row && !row.tracks && leak.encoding === 'plain') return false
  if (!leak.thirdParty) return leak.beforeSubmit
  const isWanted = row?.categories.some(category => WANTED_AFTER_SUBMIT.has(category)) === true
  return leak.beforeSubmit || !isWanted
}
