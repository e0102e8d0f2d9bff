import { informsOnly } from '../knowledge/informs-only'
import type { EventOf } from '../schema/event'

const CHOICES = new Set(['reject', 'save', 'settings'])

/**
 * Whether a banner puts a question. A note that tells of necessary cookies, with an "OK" and nothing else to choose,
 * puts none.
 */
export function asksForChoice({ controls, text }: EventOf<'banner'>): boolean {
  return controls.some(({ does }) => CHOICES.has(does)) || !informsOnly(text)
}
