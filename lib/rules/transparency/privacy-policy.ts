import { defineRule } from '../../judging/rule'
import { evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'transparency.privacy-policy',
  version: 1,
  title: 'The privacy policy is linked here',
  why: 'It is where the shop must say who receives your data, and what for.',
  principle: 'T',
  group: 'consent',
  gathers: ['link'],
  judge(events) {
    const links = events.filter(event => event.kind === 'privacy-policy')
    if (links.length === 0) return []
    return [
      {
        subject: 'privacy-policy',
        vendor: null,
        severity: 'positive' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(links, ({ text, url }) => `“${text}”${url === null ? '' : ` ${url}`}`),
        facts: {
          texts: [...new Set(links.map(link => link.text))].slice(0, 4),
          places: [...new Set(links.map(link => link.place))],
        },
      },
    ]
  },
  explain: ({ texts, places }) =>
    `This page links to ${listed(texts.map(text => `“${text}”`))}, in the ${listed(places)} of the page.`,
  innocent: [
    'We did not read what the policy says: that it is linked says nothing of its content.',
  ],
  owner: () => 'Keep the link on every page, in the language of the page.',
  law: ['gdpr-12', 'gdpr-13', 'caloppa-22575', 'ccpa-1798-130'],
  references: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
})
