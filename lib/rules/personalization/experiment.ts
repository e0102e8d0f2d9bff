import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

export const rule = defineRule({
  id: 'personalization.experiment',
  version: 1,
  title: 'You are in an experiment',
  why: 'You see one variant of this page; others see another.',
  principle: 'T',
  group: 'personalization',
  gathers: ['experiment'],
  judge(events) {
    // A tool and the analytics that it reports to tell of the same test: then the tool has the word.
    const named = new Set(events.filter(hasTool).map(({ experiment }) => experiment.toLowerCase()))
    const told = events.filter(
      event => hasTool(event) || !named.has(event.experiment.toLowerCase()),
    )
    return latestBy(told, ({ tool, experiment }) => `${tool} ${experiment}`).map(event => {
      const { tool, experiment, variant, audience, touches } = event
      const isPrice = touches.includes('price')
      return {
        subject: `${tool} ${experiment}`.slice(0, 100),
        vendor: event.vendor,
        severity: isPrice
          ? ('medium' as const)
          : touches.length > 0
            ? ('low' as const)
            : ('info' as const),
        // The page's own tool says that you are in it; what it touches is read from names.
        confidence: touches.length > 0 ? ('inferred' as const) : ('observed' as const),
        evidence: [{ event: event.id, shows: `${tool}: ${experiment} → ${variant}`.slice(0, 300) }],
        facts: { tool, experiment, variant, audience, touches: [...touches] },
      }
    })
  },
  explain({ tool, experiment, variant, audience, touches }) {
    const who = audience === null ? '' : ` It is for the audience “${audience}”.`
    const about =
      touches.length === 0
        ? ''
        : ` By its name it touches ${listed(touches.map(touch => (touch === 'price' ? 'what things cost' : 'pressure to buy')))}.`
    return `By the page’s own data (${tool}) you are in the experiment “${experiment}”, variant “${variant}”.${who}${about}`
  },
  innocent: [
    'Most experiments try out colors and wording, and draw variants by lot.',
    'A name may speak of prices and the test be about how they are written.',
  ],
  owner: ({ touches }) =>
    touches.includes('price')
      ? 'Do not show different people different prices without saying so beside the price.'
      : 'Keep experiments off personal data, and end those that are over.',
  law: ['gdpr-13', 'ucpd-5-9', 'crd-6-1-ea'],
  references: [
    'lib/gatherers/page-world/experiment-readers.ts',
    'lib/gatherers/payload/exposure-shapes.ts',
  ],
})

function hasTool({ tool }: EventOf<'experiment'>): boolean {
  return tool !== 'the shop itself' && tool !== 'Google tag'
}
