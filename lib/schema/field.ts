import * as z from 'zod/mini'

/** A string that never exceeds `max` characters; longer input is refused, so gatherers cut before they send. */
export const shortText = (max: number) => z.string().check(z.maxLength(max))

/** What a field of a payload is about, in the words of the flow view. */
export const FieldKind = z.enum([
  'product',
  'price',
  'search',
  'page',
  'identity',
  'consent',
  'device',
  'technical',
])
export type FieldKind = z.infer<typeof FieldKind>

/**
 * One decoded value of a request body, URL or data layer.
 * `name` is the wire name (`en`, `cd[value]`), `plain` the name a shopper reads ("order value").
 * `value` is redacted where it was gathered: identities are salted hashes (`#` + 16 hex digits).
 */
export const Field = z.object({
  name: shortText(80),
  plain: shortText(80),
  kind: FieldKind,
  value: shortText(200),
})
export type Field = z.infer<typeof Field>

/** An identifier-like value: its salted hash (never the value), and its estimated entropy in bits. */
export const Identifier = z.object({
  name: shortText(120),
  hash: shortText(32),
  bits: z.number(),
})
export type Identifier = z.infer<typeof Identifier>

/** An amount of money: `amount` in major units (89.9), `currency` ISO 4217, or null where the page does not say. */
export const Price = z.object({
  amount: z.number(),
  currency: z.nullable(shortText(3)),
})
export type Price = z.infer<typeof Price>
