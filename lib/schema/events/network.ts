// What left the page.
import * as z from 'zod/mini'
import { Field, Identifier, shortText } from '../field'
import { base, count, url } from './base'

/** A request that left the page. `url` is redacted; `fields` and `identifiers` were read before redaction. */
export const RequestEvent = z.object({
  ...base,
  type: z.literal('request'),
  url,
  host: shortText(253),
  method: shortText(12),
  resource: z.enum([
    'document',
    'subframe',
    'script',
    'style',
    'image',
    'font',
    'media',
    'fetch',
    'beacon',
    'websocket',
    'other',
  ]),
  thirdParty: z.boolean(),
  /** Categories of the vendor row (see lib/schema/vendor.ts); empty when unknown. */
  categories: z.array(shortText(40)),
  /** Id of the collector protocol its shape speaks (`ga4`, `snowplow`, …), whatever the host; null if none. */
  protocol: z.nullable(shortText(40)),
  /** Address of the script that asked for it, redacted; null when the browser does not say. */
  initiator: z.nullable(url),
  /** Host of the frame it left from. */
  frame: shortText(253),
  status: z.nullable(count),
  /** Redacted URL that redirected here. */
  redirectedFrom: z.nullable(url),
  /** Number of Set-Cookie headers in the answer. */
  setCookies: count,
  /** Bytes of the request body; 0 for none, null when unreadable. */
  bodyBytes: z.nullable(count),
  fields: z.array(Field).check(z.maxLength(80)),
  identifiers: z.array(Identifier).check(z.maxLength(20)),
  /** `network`: the browser's own report; `timing`: recovered from resource timing; `page`: reported by the page world. */
  source: z.enum(['network', 'timing', 'page']),
  /** Firefox: what the shop's own host is another name for, where that is a tracker's. */
  canonical: z.optional(shortText(253)),
})

/** A typed or canary value seen leaving, in any encoding. The value itself is never here. */
export const LeakEvent = z.object({
  ...base,
  type: z.literal('leak'),
  /** What was typed: `email`, `phone`, `name`, `address`, `postcode`, `search`, `other`. */
  value: shortText(20),
  /** How it left: `plain`, `base64`, `sha256`, `sha256(lowercase)` …, outermost first. */
  encoding: shortText(80),
  where: z.enum(['url', 'body', 'cookie', 'referer', 'websocket']),
  host: shortText(253),
  thirdParty: z.boolean(),
  beforeSubmit: z.boolean(),
  reader: z.nullable(url),
  request: z.nullable(shortText(40)),
  /** Growing beginnings of the value left while it was typed. */
  part: z.optional(z.boolean()),
  /** The value is the made-up identity of `--type-canary`. */
  canary: z.optional(z.boolean()),
})
