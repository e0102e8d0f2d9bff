// Compile-time types of the messages; each door parses what it receives (see from-content, from-pages).
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Bundle } from '../schema/bundle'
import type { Event } from '../schema/event'
import type { ToldBlock } from '../schema/told-block'
import type { PageKind, Product, Shop } from '../schema/visit'

/** The first word of every frame's observer, at document_start, and again on a soft navigation (top frame). */
export interface Hello {
  /** Made by the top frame's observer; null from a subframe, which learns it in the reply. */
  visit: string | null
  url: string
  startedAt: number
  /** A route change without a page load. */
  soft: boolean
}

/**
 * `watch`: gather; `off`: paused, private or not asked: forget everything and stop.
 * `salt` (32 hex digits, per install) keys every hash, so that a value can be recognized but not recovered.
 */
export type HelloReply =
  | { mode: 'watch'; salt: string; visit: string | null; asked: boolean }
  | { mode: 'off' }

/** One entry of resource timing, redacted by the receiver. */
export interface SeenResource {
  url: string
  initiator: string
  at: number
}

/**
 * A call of fetch, XHR, sendBeacon or WebSocket.send as the page world reports it: a claim, raw, for the background's
 * memory only. It is decoded and redacted there, told apart from what webRequest saw, and dropped.
 */
export interface SeenBody {
  /** Absolute. */
  url: string
  method: string
  via: 'fetch' | 'xhr' | 'beacon' | 'websocket'
  /** At most 64 kB of it; empty when there is none (the report then only tells the initiator). */
  body: string
  /** `base64`: the body is bytes (gzip and other binary included). */
  encoding: 'text' | 'base64'
  /** As the page set it or as the body's type implies; null when unknown. */
  contentType: string | null
  /** Length of the whole body in bytes or characters. */
  bytes: number
  at: number
  /** Address of the script that asked; null when the stack does not say. */
  initiator: string | null
}

/** What a typed value is to the person. `secret`: a password or card; its value is never told, only that it changed. */
export type TypedKind = 'email' | 'phone' | 'name' | 'address' | 'postcode' | 'search' | 'secret'

/**
 * What the person typed into one field of a shop page. The background hashes it at once, in memory; the text is never
 * stored nor logged. Passwords and cards are never told.
 */
export interface Typed {
  /** Random, one a field and page load. */
  field: string
  kind: TypedKind
  value: string
  at: number
  /** The field was left. */
  done: boolean
  /** The person sent the form. */
  sent: boolean
  /** When keys changed text fields since the last telling; for memory only, never of passwords and cards. */
  keys?: number[] | undefined
}

/** Held by the page side until acknowledged; sent again with the same ids when it was not. */
export interface Batch {
  /** The visit it belongs to; empty from a subframe, which belongs to its tab's. */
  visit: string
  /** Ids, times and types are the sender's; `visit` and `vendor` are filled in by the background. */
  events: Event[]
  resources: SeenResource[]
  bodies: SeenBody[]
  /** Names of globals the page made since the last batch; a mark is logged for those that a vendor row names. */
  globals: string[]
}

/**
 * `stored`: durable, forget it; `hold`: not known to be a shop yet, keep it and ask again later;
 * `drop`: this page will not be logged, forget it and stop.
 */
export type BatchReply = { state: 'stored' | 'hold' | 'drop' }

/** The top frame's judgement of the page; sent again when it changes. */
export interface Sighted {
  visit: string
  shop: Shop | null
  page: PageKind
  product: Product | null
}

export interface Protocol {
  hello(data: Hello): HelloReply
  batch(data: Batch): BatchReply
  sighted(data: Sighted): BatchReply
  /** From any frame of a shop page; `ok` when it is known now. */
  typed(data: Typed): { ok: boolean }
  /** Reads the sender's data layers and consent interfaces in the page's world: one JSON text, a claim, or null. */
  layers(): { text: string | null }
  /** From extension pages only. */
  auditTab(data: { tabId: number }): { ok: boolean; reason?: string }
  /** Begins a comparison of the page in that tab with strangers; `visit` is whose view will show it. */
  compareTab(data: { tabId: number }): { ok: true; visit: string } | { ok: false; reason: string }
  /** The map of the page in that tab: drawn, taken away, or only asked for. `count` is null while none is shown. */
  pageMap(data: {
    tabId: number
    do: 'show' | 'hide' | 'ask'
  }): { ok: true; count: { outlined: number; lost: number } | null } | { ok: false; reason: string }
  /** The blocks of a logged visit in words, as the map tells them; null when the visit is not in the log. */
  blocksOf(data: { visit: string }): { blocks: ToldBlock[] } | null
  registerScripts(): { ok: boolean }
  deleteAll(): { ok: boolean; reason?: string }
  deleteSite(data: { site: string }): { ok: boolean; reason?: string }
  /**
   * Adds visits and price memories of a verified export to the log; `events` counts those that were not there yet,
   * `prices` the products.
   */
  importVisits(
    data: Pick<Bundle, 'visits' | 'events' | 'findings' | 'comparisons' | 'prices'>,
  ): { ok: true; events: number; prices: number } | { ok: false; reason: string }
  /** Writes everything still in memory and judges; resolves when durable. */
  settle(): { ok: boolean }
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
