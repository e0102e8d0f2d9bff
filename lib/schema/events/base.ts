// What every event has, and the shapes that several of them share.
import * as z from 'zod/mini'
import { shortText } from '../field'

export const base = {
  /** Made by the sender, random, so that a retry is recognized and written once. */
  id: shortText(40),
  visit: shortText(40),
  at: z.number(),
  /** Name of the vendor row or third-party-web entity; null when unknown. */
  vendor: z.nullable(shortText(120)),
}

/** A redacted address. */
export const url = shortText(2048)
export const count = z.int().check(z.nonnegative())
/** Counts by name. */
export const facts = z.record(shortText(40), z.number())
