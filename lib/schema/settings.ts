import * as z from 'zod/mini'

/** Jurisdictions whose law a finding may cite; none until the person chose. */
export const Jurisdiction = z.enum(['EU', 'UK', 'US-CA', 'US-NY', 'US-CT', 'US-MD', 'US'])
export type Jurisdiction = z.infer<typeof Jurisdiction>

/** Kept in `storage.local` under `settings`. */
export const Settings = z.object({
  onboarded: z._default(z.boolean(), false),
  jurisdictions: z._default(z.array(Jurisdiction), []),
  /** Sites (eTLD+1) on which Vitrine is paused. */
  paused: z._default(z.array(z.string()), []),
  /** Days an event is kept. */
  retentionDays: z._default(z.int().check(z.minimum(1), z.maximum(400)), 30),
  gpc: z._default(z.boolean(), false),
  /** Own words for whose visits these are; goes into every visit. */
  persona: z._default(z.string().check(z.maxLength(60)), 'me'),
})
export type Settings = z.infer<typeof Settings>
