import * as z from 'zod/mini'

/** What a request in this protocol does. `cookieless`: counts pages without singling a person out. */
export const ProtocolKind = z.enum([
  'collector',
  'recommender',
  'search',
  'replay',
  'experiment',
  'fingerprint',
  'fraud',
  'consent',
  'cookieless',
  'error',
])
export type ProtocolKind = z.infer<typeof ProtocolKind>

/**
 * One way a protocol looks on the wire. All that is given must hold. No regular expressions, so nothing can run away.
 * `path`: segments at the end of the path; `*` is one segment or part of one, `#` a number; a final `**` takes the
 * rest, and then the segments may stand anywhere. `query` and `some` (one suffices): `name`, `name=value`,
 * `name=beginning*`, `name=#`. `on`: the host ends with it; without it the shape must tell the protocol on any host.
 */
export const Shape = z.object({
  path: z.string(),
  on: z.optional(z.string()),
  method: z.optional(z.string()),
  query: z.optional(z.array(z.string())),
  some: z.optional(z.array(z.string())),
  /** Marks that all stand in the first bytes of the body. */
  body: z.optional(z.array(z.string())),
})
export type Shape = z.infer<typeof Shape>

/** One protocol; `vendor` is the name of its vendor row, null where several speak it. */
export const ProtocolRow = z.object({
  id: z.string(),
  vendor: z.nullable(z.string()),
  kind: ProtocolKind,
  /** True where it also collects although its kind alone would not say so (an A/B tool that records visits). */
  collects: z.optional(z.boolean()),
  shapes: z.array(Shape).check(z.minLength(1)),
})
export type ProtocolRow = z.infer<typeof ProtocolRow>
