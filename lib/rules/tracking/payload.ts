import { groupBy } from '../../judging/group-by'
import { defineRule, type Facts } from '../../judging/rule'
import { companyOf, isTracking, measuredBy } from '../../judging/tracker'
import { counted, distinct, evidenceOf, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'
import type { Field } from '../../schema/field'
import type { Severity } from '../../schema/finding'

const CONTACT = new Set([
  'e-mail',
  'hashed e-mail',
  'phone',
  'hashed phone',
  'name',
  'hashed name',
  'address',
  'hashed address',
])
const OF_THE_VISIT = new Set<Field['kind']>(['page', 'search'])
/** Fields of these kinds that the sentence names on their own. */
const SAID_APART = new Set(['event name', 'page address', 'search words'])
const TOLD = new Set<Field['kind']>(['product', 'price', 'search', 'page', 'identity'])

export const rule = defineRule({
  id: 'tracking.payload',
  version: 1,
  title: 'What another company was told',
  why: 'What you look at, search for and put into the basket says more about you than the visit alone.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    // Errors, tests and visits can be counted without knowing whose they are.
    const telling = events.filter(event =>
      isTracking(event, knowledge)
        ? event.fields.some(isTold)
        : measuredBy(event, knowledge) !== null && event.fields.some(isContact),
    )
    return [...groupBy(telling, companyOf)].map(([company, requests]) => {
      const fields = requests.flatMap(request => request.fields).filter(isTold)
      return {
        subject: company,
        vendor: requests.find(request => request.vendor !== null)?.vendor ?? null,
        severity: severityOf(fields),
        confidence: 'observed' as const,
        evidence: evidenceOf(requests, showRequest),
        evidenceCount: requests.length,
        facts: factsOf(company, requests, fields),
      }
    })
  },
  explain({ company, requests, events, shopping, about, page, visit, searched, unread }) {
    const parts = [
      events.length > 0 ? `what you did (${listed(events, 5)})` : '',
      shopping.length > 0 ? `what you looked at: ${listed(shopping, 6)}` : '',
      searched ? 'your search words' : '',
      about.length > 0
        ? `who you are: ${listed(about)}, ${about.length > 1 ? 'each ' : ''}as a value that can be matched again`
        : '',
      page ? 'the address of the page you were on' : '',
      visit.length > 0 ? `about your visit: ${listed(visit, 4)}` : '',
    ].filter(part => part !== '')
    const gap = unread > 0 ? ` ${counted(unread, 'more request')} could not be read.` : ''
    return `${company} was told, in ${counted(requests, 'request')}: ${listed(parts)}.${gap}`
  },
  innocent: [
    'A shop needs some of this to count sales, and may have switched off any use for advertising.',
    'Product numbers and prices alone do not name you; together with an id they can be joined to a profile.',
  ],
  owner: ({ company }) =>
    `Send ${company} only the fields that its purpose needs: no e-mail or phone, hashed or not, before the customer agreed; no page address with search words or order numbers.`,
  law: ['gdpr-5-1', 'gdpr-6-1', 'gdpr-13', 'ccpa-1798-120'],
  references: [
    'https://www.ftc.gov/policy/advocacy-research/tech-at-ftc/2024/07/no-hashing-still-doesnt-make-your-data-anonymous',
    'Decoders of lib/gatherers/payload, each from the vendor’s own documentation',
  ],
})

function isTold(field: Field): boolean {
  return TOLD.has(field.kind)
}

function isContact({ plain }: Field): boolean {
  return CONTACT.has(plain)
}

function severityOf(fields: Field[]): Severity {
  if (fields.some(isContact)) return 'high'
  const kinds = new Set(fields.map(field => field.kind))
  const shopping = kinds.has('product') || kinds.has('price') || kinds.has('search')
  return shopping || kinds.has('identity') ? 'medium' : 'low'
}

function factsOf(company: string, requests: EventOf<'request'>[], fields: Field[]) {
  const shopping = fields.filter(({ kind }) => kind === 'product' || kind === 'price')
  return {
    company,
    requests: requests.length,
    events: distinct(fields.filter(f => f.plain === 'event name').map(f => f.value.slice(0, 40))),
    shopping: distinct(shopping.map(field => `${field.plain} ${field.value}`.slice(0, 60))),
    about: distinct(fields.filter(field => field.kind === 'identity').map(field => field.plain)),
    searched: fields.some(field => field.plain === 'search words'),
    page: fields.some(field => field.plain === 'page address'),
    visit: distinct(
      fields
        .filter(({ kind, plain }) => OF_THE_VISIT.has(kind) && !SAID_APART.has(plain))
        .map(field => field.plain),
    ),
    unread: requests.filter(request => request.bodyBytes === null).length,
  } satisfies Facts
}

function showRequest(request: EventOf<'request'>): string {
  const told = distinct(request.fields.filter(isTold).map(f => `${f.plain}: ${f.value}`))
  return `${request.host}: ${told.join(' · ')}`
}
