// The door for content scripts. A page may have forged what they report: shapes are checked here, one item at a time.
import * as z from 'zod/mini'
import { Event } from '../schema/event'
import { shortText } from '../schema/field'
import { PageKind, Product, Shop } from '../schema/visit'

const id = shortText(40)
const time = z.number().check(z.nonnegative())

export const HelloMessage = z.object({
  visit: z.nullable(id),
  url: z.string().check(z.maxLength(16_384)),
  startedAt: time,
  soft: z.boolean(),
})

export const SightedMessage = z.object({
  visit: id,
  shop: z.nullable(Shop),
  page: PageKind,
  product: z.nullable(Product),
})

export const TypedMessage = z.object({
  field: id,
  kind: z.enum(['email', 'phone', 'name', 'address', 'postcode', 'search', 'secret']),
  value: shortText(200),
  at: time,
  done: z.boolean(),
  sent: z.boolean(),
  keys: z.optional(z.array(time).check(z.maxLength(200))),
})

const Resource = z.object({
  url: z.string().check(z.maxLength(16_384)),
  initiator: shortText(40),
  at: time,
})

/** One call as the page hook saw it (SeenBody of the protocol). Raw; in memory only. */
const Body = z.object({
  url: z.string().check(z.maxLength(16_384)),
  method: shortText(12),
  via: z.enum(['fetch', 'xhr', 'beacon', 'websocket']),
  body: z.string().check(z.maxLength(90_000)),
  encoding: z.enum(['text', 'base64']),
  contentType: z.nullable(shortText(200)),
  bytes: z.number().check(z.nonnegative()),
  at: time,
  initiator: z.nullable(z.string().check(z.maxLength(2_048))),
})
const Global = shortText(120)

export type ParsedResource = z.infer<typeof Resource>
export type ParsedBody = z.infer<typeof Body>

const MAX_ITEMS = 5_000

/** A batch whose good items are kept and whose bad ones are counted. */
export interface ParsedBatch {
  visit: string
  events: Event[]
  resources: ParsedResource[]
  bodies: ParsedBody[]
  globals: string[]
  dropped: number
}

/** Parses a batch item by item; null when it is no batch at all. */
export function parseBatch(message: unknown): ParsedBatch | null {
  if (typeof message !== 'object' || message === null) return null
  const { visit, events, resources, bodies, globals } = message as Record<string, unknown>
  let dropped = 0
  const each = <T>(
    list: unknown,
    schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  ): T[] => {
    if (!Array.isArray(list)) return []
    dropped += Math.max(0, list.length - MAX_ITEMS)
    return list.slice(0, MAX_ITEMS).flatMap(item => {
      const parsed = schema.safeParse(item)
      if (parsed.success && parsed.data !== undefined) return [parsed.data]
      dropped += 1
      return []
    })
  }
  const parsed = {
    events: each(events, Event),
    resources: each(resources, Resource),
    bodies: each(bodies, Body),
    globals: each(globals, Global),
  }
  return { ...parsed, dropped, visit: id.safeParse(visit).data ?? '' }
}
