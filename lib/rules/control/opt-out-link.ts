import { choiceContext } from '../../judging/consent-choice'
import { groupBy } from '../../judging/group-by'
import { defineRule } from '../../judging/rule'
import { evidenceOf, listed } from '../../judging/words'

const KINDS = {
  'opt-out': 'a way to opt out',
  'cookie-settings': 'a way back to the cookie choice',
  'personalization-settings': 'settings for what is personalized',
} as const
type Kind = keyof typeof KINDS

const isWayOut = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind)

export const rule = defineRule({
  id: 'control.opt-out-link',
  version: 1,
  title: 'The shop offers a way out',
  why: 'A link on the page is the quickest way to say no to the shop itself.',
  principle: 'U',
  group: 'consent',
  gathers: ['link', 'banner', 'consent-choice', 'consent-signal'],
  judge(events) {
    const context = choiceContext(events, () => false)
    const isAsked = context.state === 'open' && context.made === null
    const ways = events
      .filter(event => event.type === 'link')
      .filter(({ kind }) => isWayOut(kind))
      // What the open question offers is no way back to it.
      .filter(({ kind, place }) => !(isAsked && kind === 'cookie-settings' && place === 'banner'))
    return [...groupBy(ways, event => event.kind)].map(([kind, links]) => ({
      subject: kind,
      vendor: null,
      severity: 'positive' as const,
      confidence: 'observed' as const,
      evidence: evidenceOf(
        links,
        link => `“${link.text}”${link.url === null ? '' : ` ${link.url}`}`,
      ),
      facts: {
        kind: isWayOut(kind) ? KINDS[kind] : kind,
        texts: [...new Set(links.map(link => link.text))].slice(0, 6),
        places: [...new Set(links.map(link => link.place))],
      },
    }))
  },
  explain: ({ kind, texts, places }) =>
    `This page offers ${kind}: ${listed(texts.map(text => `“${text}”`))}, in the ${listed(places)} of the page.`,
  innocent: ['We did not click it: the link may lead to a page that only explains.'],
  owner: () => 'Keep it on every page, and let one click be enough.',
  law: ['ccpa-1798-135', 'ccpa-7013', 'ccpa-7015', 'gdpr-7-3'],
  references: ['https://cppa.ca.gov/regulations/'],
})
