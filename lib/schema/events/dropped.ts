import * as z from 'zod/mini'
import { shortText } from '../field'
import { base, count } from './base'

/** Signals that were not kept, and why: bounds are counted, never silent. */
export const DroppedEvent = z.object({
  ...base,
  type: z.literal('dropped'),
  reason: shortText(80),
  count,
})
