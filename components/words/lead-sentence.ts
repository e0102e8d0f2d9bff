import { counted } from './counted'

/** What the first sentence is made of; all counts are of this visit. */
export interface LeadCounts {
  companies: number
  /** Companies that got something before any choice was made. */
  beforeChoice: number
  /** Companies that got something after a Reject. */
  afterReject: number
  /** Blocks graded as chosen for this visitor. */
  personalBlocks: number
}

/** The popup's one sentence: who got the visit, and when. */
export function leadSentence({ companies, beforeChoice }: LeadCounts): string {
  if (companies === 0) return 'No check saw this shop share your visit with another company.'
  const shares = `This shop shares your visit with ${counted(companies, 'company', 'companies')}`
  if (beforeChoice <= 0) return `${shares}.`
  if (companies === 1) return `${shares}, before you chose anything.`
  const all = companies === 2 ? 'both' : 'all'
  const before = beforeChoice >= companies ? all : beforeChoice.toLocaleString('en-US')
  return `${shares}, ${before} of them before you chose anything.`
}

/** What follows the first sentence; empty when there is nothing to add. */
export function leadDetails({ afterReject, personalBlocks }: LeadCounts): string {
  const parts = []
  if (afterReject > 0)
    parts.push(
      `${counted(afterReject, 'company', 'companies')} still got something after you said no.`,
    )
  if (personalBlocks > 0)
    parts.push(
      `${counted(personalBlocks, 'block')} on this page ${personalBlocks === 1 ? 'is' : 'are'} chosen for you.`,
    )
  return parts.join(' ')
}
