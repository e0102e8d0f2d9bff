// What was asked, answered and said about consent.
import * as z from 'zod/mini'
import { shortText } from '../field'
import { base, count } from './base'

const ChoiceControl = z.object({
  text: shortText(120),
  does: z.enum(['accept', 'reject', 'settings', 'save', 'close', 'other']),
  shape: z.enum(['button', 'link']),
  width: count,
  height: count,
  /** WCAG contrast ratio of its text against its ground, 1–21; null when it cannot be told. */
  contrast: z.nullable(z.number()),
})

export const BannerEvent = z.object({
  ...base,
  type: z.literal('banner'),
  /** Consent manager, by its marks; null for a home-made banner. */
  cmp: z.nullable(shortText(80)),
  text: shortText(600),
  selector: shortText(300),
  controls: z.array(ChoiceControl).check(z.maxLength(20)),
  /** Labels of optional purposes that are switched on before any choice. */
  preselected: z.array(shortText(120)).check(z.maxLength(30)),
  /** It covers the page and the page cannot be scrolled or clicked. */
  wall: z.boolean(),
})

/** A consent signal as the page's own managers state it, or as it left in a request. */
export const ConsentSignalEvent = z.object({
  ...base,
  type: z.literal('consent-signal'),
  api: z.enum(['tcf', 'gpp', 'usp', 'google-consent-mode', 'gpc', 'platform']),
  /** What it says about optional purposes taken together. */
  state: z.enum(['granted', 'denied', 'mixed', 'unset', 'not-applicable']),
  /** Decoded, in words, one statement each. */
  words: z.array(shortText(200)).check(z.maxLength(40)),
  raw: shortText(1200),
})

export const ConsentChoiceEvent = z.object({
  ...base,
  type: z.literal('consent-choice'),
  choice: z.enum(['accept', 'reject', 'save', 'close']),
  by: z.enum(['person', 'vitrine']),
  control: shortText(120),
})
