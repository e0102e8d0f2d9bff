// What is in the basket, what was ticked beforehand, and what the person did about it. Labels as the page has them: what
// they mean is judged later (lib/knowledge/basket).
import * as z from 'zod/mini'
import { Price, shortText } from '../field'
import { base, count, url } from './base'

export const BasketPlace = z.enum(['product', 'cart', 'checkout'])
export type BasketPlace = z.infer<typeof BasketPlace>

/** The cart, or the summary of a checkout, as it stands. The newest event of a visit replaces earlier ones. */
export const BasketEvent = z.object({
  ...base,
  type: z.literal('basket'),
  place: BasketPlace,
  /** Lines and rows of the sum alike: whatever has words and an amount. */
  entries: z
    .array(
      z.object({
        label: shortText(160),
        /** Of the whole entry; 0 where the page calls it free. Negative where the page takes it off. */
        amount: Price,
        quantity: z.nullable(count),
        /** It has a picture, a link to a page, a number to change, or a way to remove it: rows of a sum have not. */
        isGoods: z.boolean(),
        /** Page of the product, without parameters; null where it links nowhere. */
        url: z.nullable(url),
        /** The page's words that it is a gift, a sample or free. */
        isGift: z.boolean(),
        /** The page's words that it comes again and is paid again. */
        recurring: z.nullable(shortText(120)),
      }),
    )
    .check(z.maxLength(60)),
  /** The page says that nothing is in it. */
  isEmpty: z.boolean(),
  /** Sentences by which a payment comes again, and whether they stand in smaller letters than the rest. */
  recurring: z.array(z.object({ text: shortText(300), small: z.boolean() })).check(z.maxLength(5)),
})

/** A choice with a price, or one that subscribes or allows advertising. The newest event of one label is how it stands. */
export const OptionEvent = z.object({
  ...base,
  type: z.literal('option'),
  place: BasketPlace,
  label: shortText(160),
  price: z.nullable(Price),
  control: z.enum(['checkbox', 'switch', 'radio', 'select']),
  on: z.boolean(),
  /** Who put it so: the page itself, the person, or it cannot be told (a browser fills forms again, too). */
  by: z.enum(['page', 'person', 'unknown']),
  /** What else could be chosen in its place; empty for a box of its own. */
  others: z.array(shortText(80)).check(z.maxLength(6)),
  /** It belongs to the form that puts the product into the cart. */
  inOrder: z.boolean(),
  selector: shortText(300),
})

/**
 * What the person did to the basket. `seen`: the page was watched from here on; `other`: a button whose work we cannot
 * tell.
 */
export const BasketActEvent = z.object({
  ...base,
  type: z.literal('basket-act'),
  act: z.enum(['seen', 'add', 'remove', 'other']),
  /** The product, where the page names it. */
  name: z.nullable(shortText(160)),
  /** Words of the button. */
  control: shortText(80),
  /** The number on the cart’s sign in the page’s header, just before; null where there is none. */
  counted: z.nullable(count),
  /** Words of the page around what may be a fee, and around what may come again. */
  told: z.array(shortText(120)).check(z.maxLength(12)),
})
