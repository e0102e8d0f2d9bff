import { groupBy } from '../../judging/group-by'
import { defineRule, type Knowledge } from '../../judging/rule'
import { counted, evidenceOf } from '../../judging/words'
import { isCollector } from '../../knowledge/protocols/protocol-kind'
import type { EventOf } from '../../schema/event'

type Request = EventOf<'request'>

export const rule = defineRule({
  id: 'tracking.first-party-proxy',
  version: 2,
  title: 'A tracker works under the shop’s own address',
  why: 'Under the shop’s own name, blockers and browser protections take a tracker for the shop.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const hidden = events.filter(event => isHidden(event, knowledge))
    return [
      ...groupBy(hidden, ({ host, protocol, vendor }) => `${vendor ?? protocol} at ${host}`),
    ].map(([subject, requests]) => {
      const speaks = requests.find(({ protocol }) => isCollector(protocol))?.protocol ?? null
      const canonical = requests.find(request => request.canonical !== undefined)?.canonical ?? null
      return {
        subject,
        vendor: requests[0]?.vendor ?? null,
        severity: 'medium' as const,
        confidence:
          speaks === null && canonical === null ? ('inferred' as const) : ('observed' as const),
        evidence: evidenceOf(requests, ({ url, host, canonical }) =>
          canonical ? `${host} is ${canonical}: ${url}` : url,
        ),
        evidenceCount: requests.length,
        facts: {
          who: requests[0]?.vendor ?? speaks ?? 'a tracker',
          host: requests[0]?.host ?? '',
          speaks,
          canonical,
          requests: requests.length,
        },
      }
    })
  },
  explain({ who, host, speaks, canonical, requests }) {
    const alias = `the address ${host} is another name for ${canonical ? `${canonical}, ` : ''}a server of ${who}`
    const because =
      speaks === null
        ? alias
        : canonical
          ? `${alias}, and what was sent there has the exact form of a tracker’s protocol (${speaks})`
          : `what was sent to ${host} has the exact form of its protocol (${speaks})`
    return `Data for ${who} left through the shop’s own address, in ${counted(requests, 'request')}. We say so because ${because}.`
  },
  innocent: [
    'The shop may run this software on its own server and share the data with nobody.',
    'Sending through the own server can be used to take out identities before they are passed on.',
  ],
  owner: ({ who, host }) =>
    `Name ${who} in the privacy notice and behind the consent choice although it runs at ${host}, and do not use the address to get around blockers.`,
  law: ['eprivacy-5-3', 'gdpr-13', 'gdpr-5-1'],
  references: [
    'https://arxiv.org/abs/2102.09301',
    'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dns/resolve',
    'https://developers.google.com/tag-platform/tag-manager/server-side/overview',
  ],
})

function isHidden(request: Request, knowledge: Knowledge): boolean {
  if (request.thirdParty) return false
  const row = request.vendor === null ? undefined : knowledge.vendor(request.vendor)
  // On the tracker's own site its own host is no disguise.
  const { site } = knowledge.visit
  if (row?.hosts.some(host => site === host || host.endsWith(`.${site}`))) return false
  // A shop that runs on a platform lives at the platform's servers: its address there is no disguise either.
  if (row?.id === knowledge.visit.shop?.platform) return false
  if (request.canonical !== undefined) return true
  return isCollector(request.protocol) || (row?.tracks === true && request.resource !== 'document')
}
