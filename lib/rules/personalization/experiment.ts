import { type FoldedExperiment, foldExperiments } from '../../judging/fold-experiments'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'

export const rule = defineRule({
  id: 'personalization.experiment',
  version: 2,
  title: 'You are in an experiment',
  why: 'You see one variant of this page; others see another.',
  principle: 'T',
  group: 'personalization',
  gathers: ['experiment'],
  judge(events) {
    const told = foldExperiments(events)
    const subjectOf = ({ tool, experiment }: FoldedExperiment) => `${tool} ${experiment}`
    return told.map(folded => {
      const { tool, experiment, variant, audience, touches, accounts, vendor } = folded
      const isPrice = touches.includes('price')
      // Two tests may have one name; their numbers tell them apart.
      const isShared = told.some(one => one !== folded && subjectOf(one) === subjectOf(folded))
      const number = isShared ? (accounts.find(({ ids }) => ids)?.ids?.[0] ?? '') : ''
      return {
        subject: `${subjectOf(folded).slice(0, 100)}${number && ` (${number.slice(0, 40)})`}`,
        vendor,
        severity: isPrice
          ? ('medium' as const)
          : touches.length > 0
            ? ('low' as const)
            : ('info' as const),
        // The page's own tool says that you are in it; what it touches is read from names.
        confidence: touches.length > 0 ? ('inferred' as const) : ('observed' as const),
        evidence: accounts.slice(0, 10).map(account => ({
          event: account.id,
          shows: `${account.tool}: ${account.experiment} → ${account.variant}`.slice(0, 300),
        })),
        evidenceCount: accounts.length,
        facts: { tool, experiment, variant, audience, touches: [...touches] },
      }
    })
  },
  explain({ tool, experiment, variant, audience, touches }) {
    const who = audience === null ? '' : ` It is for the audience “${audience}”.`
    const about =
      touches.length === 0
        ? ''
        : ` By its name, or by what its tool is for, it touches ${listed(touches.map(touch => (touch === 'price' ? 'what things cost' : 'pressure to buy')))}.`
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
