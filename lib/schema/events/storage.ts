// What was kept on the device.
import * as z from 'zod/mini'
import { shortText } from '../field'
import { base, count, url } from './base'

/** A value put into a cookie or page storage. The value itself is never here. */
export const StorageEvent = z.object({
  ...base,
  type: z.literal('storage'),
  area: z.enum(['cookie', 'local', 'session', 'indexeddb']),
  /** `found`: it lay there when the page was looked at, and nobody was seen writing it: a returning visitor's. */
  op: z.enum(['set', 'delete', 'found']),
  name: shortText(120),
  /** Domain the cookie belongs to, or host of the origin that owns the storage. */
  domain: shortText(253),
  via: z.enum(['http', 'script']),
  /** Script that wrote it, from the stack, redacted; null for http. */
  setter: z.nullable(url),
  thirdParty: z.boolean(),
  /** CHIPS: cookie partitioned by top-level site. */
  partitioned: z.boolean(),
  /** Lifetime asked for, in days, not the one the browser clamps to; null for a session or non-cookie. */
  lifetimeDays: z.nullable(z.number()),
  length: count,
  /** Estimated entropy of the value in bits, after removing dates, versions, words and page parts. */
  bits: z.number(),
  /** Salted hash of the value when it is identifier-like, else null. */
  hash: z.nullable(shortText(32)),
  /** Of a joined value (`GA1.2.<number>.<time>`), hashes of the parts that single out by themselves. */
  parts: z.optional(z.array(shortText(32)).check(z.maxLength(3))),
})
