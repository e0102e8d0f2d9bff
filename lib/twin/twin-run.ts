// How far a comparison is, kept in session storage for the view that waits for it.
import * as z from 'zod/mini'

export const TwinRun = z.object({
  visit: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** Looks done so far, and how many there will be at least. */
  look: z.int(),
  looks: z.int(),
  /** How the strangers are kept apart; from before this was told: absent. */
  isolation: z.optional(z.enum(['container', 'private-window', 'stripped-tab'])),
  /** Why it failed; else empty. */
  message: z.string(),
  at: z.number(),
})
export type TwinRun = z.infer<typeof TwinRun>

export const runKey = (visit: string) => `twin:${visit}`
