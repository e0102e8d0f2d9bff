// What the page shows.
import * as z from 'zod/mini'
import { BlockGrade } from '../block-grade'
import { Price, shortText } from '../field'
import { base, count, url } from './base'

/** A block of products (or content) on the page. A later event with the same `selector` replaces an earlier one. */
export const BlockEvent = z.object({
  ...base,
  type: z.literal('block'),
  heading: shortText(200),
  grade: BlockGrade,
  items: count,
  products: z
    .array(
      z.object({
        name: shortText(200),
        url: z.nullable(url),
        price: z.nullable(Price),
      }),
    )
    .check(z.maxLength(40)),
  selector: shortText(300),
  /** Why it is a block and why this grade: `heading`, `tiles`, `markup:<mark>`, `response:<host>`. */
  because: z.array(shortText(160)).check(z.maxLength(12)),
  /** Text of a "why am I seeing this" or main-parameters link inside it, or null. */
  why: z.nullable(shortText(160)),
  /**
   * Answers to the page's own calls, before the block stood there, that hold its goods; several where they hold the same.
   * The page itself is the witness.
   */
  answers: z.optional(
    z
      .array(
        z.object({
          /** Where it was asked for, without parameters. */
          url,
          /** How many of the block's items stand in it. */
          goods: count,
          /** Whether they stand there in the block's order. */
          inOrder: z.boolean(),
        }),
      )
      .check(z.maxLength(3)),
  ),
})

export const LinkEvent = z.object({
  ...base,
  type: z.literal('link'),
  kind: z.enum([
    'opt-out',
    'cookie-settings',
    'privacy-policy',
    'personalization-settings',
    'ranking-explanation',
    'price-disclosure',
  ]),
  text: shortText(200),
  url: z.nullable(url),
  place: z.enum(['footer', 'header', 'banner', 'body']),
})

/** A value that singles out, on a link to another site; only its hash is kept. Once for each host, parameter and value. */
export const OutLinkEvent = z.object({
  ...base,
  type: z.literal('out-link'),
  /** Host that the link leads to. */
  to: shortText(253),
  /** The parameter. */
  name: shortText(120),
  bits: z.number(),
  hash: shortText(32),
  /** Of a joined value, hashes of the parts that single out by themselves. */
  parts: z.optional(z.array(shortText(32)).check(z.maxLength(3))),
  /** A script put it there while the page was open: the same link stood there without it. */
  added: z.boolean(),
})

export const ProductEvent = z.object({
  ...base,
  type: z.literal('product'),
  name: shortText(300),
  sku: z.nullable(shortText(120)),
  variant: z.nullable(shortText(200)),
  price: z.nullable(Price),
  wasPrice: z.nullable(Price),
  availability: z.nullable(z.enum(['in-stock', 'out-of-stock', 'preorder', 'limited'])),
  /** Where the price was read: `json-ld`, `microdata`, `rdfa`, `opengraph`, `platform`, `page`. */
  from: shortText(40),
  /** Words that stand with the former price on the page; absent where none is shown. */
  wasNote: z.optional(shortText(400)),
})

/** A visible text worth judging: pressure, price disclosure, greeting, the order that a list says it is in. */
export const TextEvent = z.object({
  ...base,
  type: z.literal('text'),
  kind: z.enum(['pressure', 'disclosure', 'greeting', 'sort', 'other']),
  text: shortText(300),
  selector: shortText(300),
})

export const FormEvent = z.object({
  ...base,
  type: z.literal('form'),
  action: z.nullable(url),
  /** Kinds of its fields (`email`, `name`, `address`, `phone`, `card`, `search`, `password`, `other`). */
  fields: z.array(shortText(20)).check(z.maxLength(40)),
  insecure: z.boolean(),
})
