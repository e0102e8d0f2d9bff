import * as z from 'zod/mini'
import { shortText } from './field'

/** Privacy, consent, transparency, fairness, user control, manipulation, accountability, data quality. */
export const Principle = z.enum(['P', 'C', 'T', 'F', 'U', 'M', 'A', 'Q'])
export type Principle = z.infer<typeof Principle>

export const Severity = z.enum(['high', 'medium', 'low', 'info', 'positive'])
export type Severity = z.infer<typeof Severity>

/** `observed`: the evidence itself shows it; `inferred`: two or more independent signals; `suspected`: one heuristic. */
export const Confidence = z.enum(['observed', 'inferred', 'suspected'])
export type Confidence = z.infer<typeof Confidence>

/** The five groups of the popup. */
export const Group = z.enum(['tracking', 'consent', 'personalization', 'pressure', 'price'])
export type Group = z.infer<typeof Group>

export const Evidence = z.object({
  /** Id of a logged event. */
  event: shortText(40),
  /** The snippet, selector or (redacted) URL that shows it. */
  shows: shortText(300),
})
export type Evidence = z.infer<typeof Evidence>

export const LawReference = z.object({
  jurisdiction: shortText(20),
  instrument: shortText(120),
  article: shortText(60),
  /** The duty in one line. */
  duty: shortText(300),
  asOf: shortText(10),
})
export type LawReference = z.infer<typeof LawReference>

export const Remedy = z.object({
  kind: z.enum(['shop-link', 'vendor-link', 'setting', 'letter', 'advice']),
  label: shortText(200),
  url: z.nullable(shortText(2048)),
})
export type Remedy = z.infer<typeof Remedy>

export const Finding = z.object({
  /** Stable for one rule, visit and subject, so that judging again replaces rather than repeats. */
  id: shortText(160),
  rule: shortText(60),
  version: z.int(),
  title: shortText(200),
  explanation: shortText(1200),
  severity: Severity,
  confidence: Confidence,
  group: Group,
  vendor: z.nullable(shortText(120)),
  site: shortText(253),
  url: shortText(2048),
  visit: shortText(40),
  /** Epoch milliseconds of the newest evidence. */
  at: z.number(),
  evidence: z.array(Evidence).check(z.maxLength(50)),
  /** How many events bear on it; may exceed the evidence listed. */
  evidenceCount: z.int(),
  principle: Principle,
  law: z.array(LawReference),
  /** What else could explain it. */
  innocent: z.array(shortText(300)),
  remedy: z.object({ shopper: z.array(Remedy), owner: shortText(600) }),
})
export type Finding = z.infer<typeof Finding>

/** The person's last word on a finding: kept per rule, vendor and site. */
export const Verdict = z.object({
  rule: shortText(60),
  vendor: z.nullable(shortText(120)),
  site: shortText(253),
  says: z.enum(['right', 'wrong', 'not-sure']),
  at: z.number(),
})
export type Verdict = z.infer<typeof Verdict>
