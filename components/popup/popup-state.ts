import type { CheckCounts } from '../../lib/summary/visit-summary'
import type { JudgedFinding } from '../findings/judged-finding'
import type { LeadCounts } from '../words/lead-sentence'

/** What the popup knows of a shop's visit, folded from one summary record and its findings. */
export interface ShopView {
  visit: string
  counts: LeadCounts
  checks: CheckCounts
  /** Other companies' hosts that we cannot name. */
  unknownHosts: number
  /** Blocks of products or content that the log knows of this visit. */
  blocks: number
  /** Signals that were not kept because a bound was reached. */
  dropped: number
  /** "product page", in words; null when not known. */
  page: string | null
  platform: string | null
  /** The person asked for this page; it was not recognized as a shop. */
  asked: boolean
  findings: JudgedFinding[]
  /** What is remembered of the price of this page's product; null when it was seen once or never. */
  prices: { site: string; sentence: string } | null
}

/** Everything the popup can be about, one at a time. */
export type PopupState =
  | { is: 'loading' }
  | { is: 'browser-page' }
  | { is: 'private' }
  | { is: 'no-permission' }
  | { is: 'not-started' }
  | { is: 'looking' }
  | { is: 'not-a-shop' }
  | { is: 'paused' }
  | { is: 'trouble'; message: string }
  | { is: 'shop'; shop: ShopView }

/** Whether there is a shop here that a person could pause. */
export function canPause({ is }: PopupState): boolean {
  return is === 'shop' || is === 'paused' || is === 'looking'
}
