import { newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'
import { distinct, listed } from '../../judging/words'
import table from './navigator-weights.json'

const weights: ReadonlyMap<string, number> = new Map(Object.entries(table.weights))

export const rule = defineRule({
  id: 'fingerprinting.navigator',
  version: 1,
  title: 'Many rare properties of your device were read at once',
  why: 'Each property says little; together they can set your device apart from all others.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'navigator').flatMap(event => {
      const read = telling(event.facts)
      const score = read.reduce((sum, { weight }) => sum + weight, 0)
      if (score < table.threshold || read.length < table.minimumReads) return []
      const said = saidOf(event, knowledge)
      return [
        {
          ...said,
          severity: said.facts.guards ? ('low' as const) : ('medium' as const),
          confidence: 'inferred' as const,
          facts: { ...said.facts, score, read: distinct(read.map(({ name }) => name)) },
        },
      ]
    })
  },
  explain: ({ who, score, read }) =>
    `A script of ${who} read ${listed(read, 12)}. We weigh each property by how seldom a shop needs it; these add up to ${score}, and from ${table.threshold} on we call it a fingerprint.`,
  innocent: [
    'A script that counts devices may read some of these for its reports.',
    'It may guard a log-in or payment against fraud and bots.',
  ],
  owner: ({ who }) => `Ask ${who} which of these properties it needs, and switch off the rest.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'lib/rules/fingerprinting/navigator-weights.json (weights, threshold, their sources)',
    'https://www.w3.org/TR/fingerprinting-guidance/',
    'https://amiunique.org/',
  ],
})

// Heaviest first, so that the words name what is rarest.
function telling(facts: Record<string, number>): { name: string; weight: number }[] {
  return Object.entries(facts)
    .map(([name, reads]) => ({ name, weight: reads > 0 ? (weights.get(name) ?? 0) : 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
}
