import { groupBy } from '../../judging/group-by'
import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'
import { companyOfClick, companyOfLinker } from '../../knowledge/click-id'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>
type OutLink = EventOf<'out-link'>

export const rule = defineRule({
  id: 'tracking.click-id',
  version: 2,
  title: 'A number in an address marks your click',
  why: 'The number tells a company that it was you who clicked, and what you did before or afterwards.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request', 'out-link', 'storage'],
  judge(events, knowledge) {
    const requests = events.filter(event => event.type === 'request')
    const page = requests.find(isPage)
    const arrived = clickIdsIn(page?.url ?? knowledge.visit.url).map(({ name, company }) => {
      const told = requests.filter(event => event.thirdParty && carries(event, name))
      return {
        subject: name,
        vendor: company,
        severity: 'low' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf([...(page ? [page] : []), ...told], ({ url }) => url),
        facts: {
          name,
          company,
          told: new Set(told.map(event => event.vendor ?? event.host)).size,
          to: [],
        },
      }
    })
    const own = ownNumbers(events, page)
    const marked = events.filter(
      (event): event is OutLink => event.type === 'out-link' && isMarked(event, own),
    )
    const leaving = [...groupBy(marked, ({ name }) => name)].map(([name, links]) => {
      const company = companyOfLinker(name) ?? companyOfClick(name) ?? null
      return {
        subject: `${name} on links`,
        vendor: company,
        severity: 'low' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(links, ({ to, added }) =>
          added ? `${to}: ${name}, put on the link by a script` : `${to}: ${name}`,
        ),
        evidenceCount: links.length,
        facts: { name, company: company ?? '', told: 0, to: distinct(links.map(({ to }) => to)) },
      }
    })
    return [...arrived, ...leaving]
  },
  explain({ name, company, told, to }) {
    if (to.length > 0)
      return `Links to ${listed(to, 3)} carried ${name}, ${company === '' ? 'the number under which this page knows your browser' : `by which ${company} knows you again`}, so that what you do there can be joined with what you did here.`
    const on =
      told > 0
        ? ` On this page it was passed on to ${told} ${told === 1 ? 'company' : 'companies'}.`
        : ''
    return `The address of this page carried ${name}, by which ${company} recognizes one click or one recipient.${on}`
  },
  innocent: [
    'A friend may have sent you the link: then the number is theirs.',
    'The other address may belong to the same shop, which counts a visit to both as one.',
  ],
  owner: ({ name, to }) =>
    to.length > 0
      ? `Put ${name} on links to other sites only after the visitor agreed, and only where both sites are yours.`
      : `Take ${name} out of the address after landing, and store it only after the visitor agreed to advertising.`,
  shopper: ({ name }) => [
    {
      kind: 'advice',
      label: `Take everything from “${name}=” out of the address before you open or share such a link.`,
      url: null,
    },
  ],
  law: ['eprivacy-5-3', 'gdpr-5-1'],
  references: [
    'https://support.google.com/google-ads/answer/9744275',
    'https://support.google.com/analytics/answer/10071811',
    'https://privacytests.org/',
  ],
})

function isPage(event: Request): boolean {
  return event.resource === 'document' && !event.thirdParty && clickIdsIn(event.url).length > 0
}

function clickIdsIn(url: string): { name: string; company: string }[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  return query.split('&', 60).flatMap(pair => {
    const [name = '', value = ''] = pair.split('=', 2)
    const company = companyOfClick(name)
    return company && value.length > 3 ? [{ name, company }] : []
  })
}

function carries(event: Request, name: string): boolean {
  const key = name.toLowerCase()
  return (
    event.identifiers.some(item => item.name.toLowerCase() === key) ||
    event.url.includes(`${name}=`)
  )
}

/** Hashes of what is stored about this browser, and of the number it arrived with. */
function ownNumbers(
  events: readonly (Request | OutLink | EventOf<'storage'>)[],
  page: Request | undefined,
): Set<string> {
  const stored = events.flatMap(event =>
    event.type === 'storage' && event.op !== 'delete' && event.hash !== null
      ? [event.hash, ...(event.parts ?? [])]
      : [],
  )
  const inAddress = [...(page?.url ?? '').matchAll(/=(?:#|%23)([\da-f]{16})/g)]
  return new Set([...stored, ...inAddress.map(([, hash]) => `#${hash}`)])
}

/**
 * A company's own parameter, or a number of this browser's; and one of: a script put it there, or it is both. A click id
 * in the page's own text was pasted with the address and is some editor’s: three development pages hold one.
 */
function isMarked({ name, hash, parts, added }: OutLink, own: ReadonlySet<string>): boolean {
  const isKnown = companyOfLinker(name) !== undefined || companyOfClick(name) !== undefined
  const isOwn = [hash, ...(parts ?? [])].some(one => own.has(one))
  return added ? isKnown || isOwn : isKnown && isOwn
}
