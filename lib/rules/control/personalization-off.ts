import { defineRule } from '../../judging/rule'
import { evidenceOf, listed } from '../../judging/words'

export const rule = defineRule({
  id: 'control.personalization-off',
  version: 1,
  title: 'Recommendations can be turned off here',
  why: 'A switch beside what it switches is the most honest kind.',
  principle: 'U',
  group: 'personalization',
  gathers: ['link'],
  judge(events) {
    const links = events.filter(({ kind }) => kind === 'personalization-settings')
    if (links.length === 0) return []
    return [
      {
        subject: 'personalization-off',
        vendor: null,
        severity: 'positive' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(links, ({ text, url }) => `“${text}”${url === null ? '' : ` ${url}`}`),
        facts: { texts: [...new Set(links.map(({ text }) => text))].slice(0, 4) },
      },
    ]
  },
  explain: ({ texts }) => `The shop offers ${listed(texts.map(text => `“${text}”`))}.`,
  innocent: ['We did not use it: it may cover only some of what is personalized.'],
  owner: () => 'Keep it where the recommendations are.',
  law: ['dsa-38', 'dsa-27', 'gdpr-21'],
  references: ['https://eur-lex.europa.eu/eli/reg/2022/2065/oj'],
})
