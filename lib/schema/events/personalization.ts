// What was picked for this visitor: tests, labels attached to them, and what a twin test found.
import * as z from 'zod/mini'
import { BlockGrade } from '../block-grade'
import { shortText } from '../field'
import { base, count } from './base'

export const ExperimentEvent = z.object({
  ...base,
  type: z.literal('experiment'),
  tool: shortText(60),
  experiment: shortText(160),
  variant: shortText(160),
  audience: z.nullable(shortText(160)),
  touches: z.array(z.enum(['price', 'pressure'])),
  /** What else the same account calls the experiment, and the variant: numbers beside names. */
  ids: z.optional(z.array(shortText(160)).check(z.maxLength(6))),
  variantIds: z.optional(z.array(shortText(160)).check(z.maxLength(6))),
  /** What told it looks the same for a setting that is no experiment: it counts beside an account that is sure. */
  unsure: z.optional(z.boolean()),
})

export const SegmentEvent = z.object({
  ...base,
  type: z.literal('segment'),
  label: shortText(120),
  value: shortText(160),
  kind: shortText(40),
  where: shortText(80),
})

/**
 * One thing on the page that a twin test compared: what this profile saw, and what fresh strangers saw at the same
 * moments. Distances run from 0 (the same) to 1.
 */
export const ComparisonEvent = z.object({
  ...base,
  type: z.literal('comparison'),
  /** `presence`: whether a block is there; `members`: which items; `price-order`: how prices run down a list. */
  kind: z.enum(['price', 'presence', 'members', 'order', 'price-order', 'pressure']),
  /** Whose view was set beside the strangers': `visitor`, or a persona's name. */
  profile: shortText(60),
  subject: shortText(300),
  label: shortText(200),
  /**
   * `personal`: goes with who you are, beyond noise and beyond a test that draws lots; `tied`: goes with this one
   * browser, which a test that remembers its visitors would also do; `test`: a named price test explains it; `varies`:
   * strangers differ as much among themselves; `other-conditions`: currency, tax, variant, stock or destination differ.
   */
  outcome: z.enum([
    'personal',
    'tied',
    'test',
    'varies',
    'same',
    'other-conditions',
    'cannot-tell',
  ]),
  looks: count,
  /** Looks in which the profile stood outside what separates strangers. */
  outside: count,
  /** Separate browser states that took part on either side. */
  visitors: count,
  strangers: count,
  floor: z.number(),
  gap: z.number(),
  /** Exact permutation test within looks. */
  p: z.number(),
  /** How often lots drawn by each browser would look like this, at worst. */
  chance: z.number(),
  /** Signed share by which the profile's amount differs: 0.2 is 20 % more; null where there is no amount. */
  change: z.nullable(z.number()),
  saw: shortText(200),
  strangersSaw: shortText(200),
  selector: z.nullable(shortText(300)),
  grade: z.nullable(BlockGrade),
  /** Rungs of the ladder of evidence that were reached, 1 to 5 (lib/twin/verdict.ts). */
  rungs: z.array(z.int()).check(z.maxLength(5)),
  isolation: z.enum(['fresh-profiles', 'private-window', 'container', 'stripped-tab']),
  /** The statistics, in words. */
  words: shortText(600),
  /** Texts of two strangers, seen at one moment, that differ in their numbers only; and at how many looks such did. */
  apart: z.optional(
    z
      .array(z.object({ one: shortText(300), other: shortText(300), looks: count }))
      .check(z.maxLength(6)),
  ),
  /** SHA-256 of the snapshots it was measured on, as the export has them (`comparisons` of the bundle). */
  evidence: z.optional(shortText(64)),
})
