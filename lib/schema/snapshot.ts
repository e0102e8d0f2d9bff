// What one profile saw of one page at one look: what the twin test compares.
import * as z from 'zod/mini'
import { BlockGrade } from './block-grade'
import { ProductEvent } from './events/page'
import { Price, shortText } from './field'

export const SnapshotItem = z.object({
  /** The same for the same product in two looks: address without its query, else name. */
  key: shortText(300),
  name: shortText(200),
  price: z.nullable(Price),
})
export type SnapshotItem = z.infer<typeof SnapshotItem>

export const SnapshotBlock = z.object({
  /** The same for the same block in two looks: heading, else selector. */
  key: shortText(300),
  heading: shortText(200),
  selector: shortText(300),
  grade: BlockGrade,
  /** Id of the block event. */
  event: shortText(40),
  /** In the order shown; empty where the block was seen before its items came. */
  items: z.array(SnapshotItem).check(z.maxLength(40)),
})
export type SnapshotBlock = z.infer<typeof SnapshotBlock>

export const Snapshot = z.object({
  /** `visitor`, `stranger`, or the name of a persona. */
  profile: shortText(60),
  /** Tells one browser state (cookies, storage) from another; two looks of one visitor share it. */
  identity: shortText(60),
  /** Looks count from 0; all profiles of one look load at the same moment. */
  look: z.int(),
  visit: shortText(40),
  at: z.number(),
  url: shortText(2048),
  /** The page was read to its end at least once, so that what is not here was not shown. */
  read: z.optional(z.boolean()),
  product: z.nullable(
    z.object({
      name: shortText(300),
      sku: z.nullable(shortText(120)),
      variant: z.nullable(shortText(200)),
      price: z.nullable(Price),
      wasPrice: z.nullable(Price),
      availability: ProductEvent.shape.availability,
      /** Id of the product event. */
      event: z.nullable(shortText(40)),
    }),
  ),
  /** What the page says of tax in its prices; null when it says nothing, or both. */
  tax: z.nullable(z.enum(['included', 'excluded'])),
  /** Where the page says it delivers to, or null. */
  destination: z.nullable(shortText(80)),
  blocks: z.array(SnapshotBlock),
  experiments: z.array(
    z.object({ name: shortText(240), variant: shortText(160), touchesPrice: z.boolean() }),
  ),
  /** Pressure texts, sorted; of those with a time left, the words. */
  pressure: z.array(shortText(300)),
  /** Texts with a time left, as first seen. */
  clocks: z.optional(z.array(shortText(300)).check(z.maxLength(20))),
  /** It says that prices are set for the person. */
  disclosesPricing: z.boolean(),
  /** A label attached to the visitor (tier, price list, customer group) stands in the page. */
  namesSegment: z.boolean(),
})
export type Snapshot = z.infer<typeof Snapshot>
