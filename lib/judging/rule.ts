import type { SeenPrice } from '../prices/prices-before'
import type { EventOf, EventType } from '../schema/event'
import type { Confidence, Evidence, Group, Principle, Remedy, Severity } from '../schema/finding'
import type { Jurisdiction } from '../schema/settings'
import type { Vendor } from '../schema/vendor'
import type { Visit } from '../schema/visit'
import type { Refusal } from './refusal'
import type { Trail } from './trail'

/** Facts a rule found, for its own words: plain values only, so that a finding can be explained again later. */
export type Facts = Record<string, string | number | boolean | string[] | null>

/**
 * What a rule saw, before it is put into words. `subject` tells sightings of one rule in one visit apart
 * (a vendor name, a script, a block selector); the same subject replaces the earlier finding.
 */
export interface Sighting<F extends Facts = Facts> {
  subject: string
  vendor: string | null
  severity: Severity
  confidence: Confidence
  /** At most 50 are kept; `evidenceCount` says how many there were. */
  evidence: Evidence[]
  evidenceCount?: number
  facts: F
}

/** What the log remembers of one value, by its salted hash, in this and earlier visits. */
export interface Met {
  /** On how many sites it was met, this one included; 8 stands for more. */
  sites: number
  /** When the person last deleted a cookie that held it, and which (`domain name`); null when never. */
  deletedAt: number | null
  deletedAs: string | null
}

/** What pressed in an earlier visit of the same page. */
export interface EarlierTexts {
  visit: string
  startedAt: number
  /** Which product and variant it showed; empty for none. */
  variant: string
  texts: readonly EventOf<'text'>[]
}

/** The look-ups a rule may use; everything else it must be given as events. Pure and synchronous. */
export interface Knowledge {
  visit: Visit
  /** Vendor row by name, as events carry it in `vendor`. */
  vendor(name: string): Vendor | undefined
  /** Ways out for a vendor, best first (see lib/knowledge/opt-outs). */
  optOuts(name: string): Remedy[]
  /** What a cookie or storage name is known for (Open Cookie Database, vendor rows); undefined if unknown. */
  storageName(name: string): { category: string; vendor: string } | undefined
  /** What the log remembers of an identifier's hash across visits; undefined when nothing. */
  seenBefore(hash: string): Met | undefined
  /** Prices that earlier visits saw for this product and variant, oldest first; empty when none did. */
  pricesBefore(product: Pick<EventOf<'product'>, 'name' | 'sku' | 'variant'>): SeenPrice[]
  /** Texts of this page's earlier visits, newest visit first; only where this visit presses with numbers. */
  textsBefore(): readonly EarlierTexts[]
  /** The no that the person said on an earlier visit and that was in force when this one began; only where a banner asks. */
  refusedBefore(): Refusal | null
  /** What led to this cart: the shop's pages of the last two hours; empty where nothing was asked for. */
  trail(): Trail
  /** Whose law the person chose. */
  jurisdictions: readonly Jurisdiction[]
}

/**
 * One rule, one file; `id` is the path below lib/rules (`tracking.request` = tracking/request.ts).
 * `judge` is pure and total: no browser, DOM, clock, random or store. It gets the visit's events of the types
 * in `gathers`, oldest first, and is called again with all of them whenever more arrive.
 */
export interface Rule<T extends EventType = EventType, F extends Facts = Facts> {
  id: string
  version: number
  title: string
  /** Why a shopper should care, one sentence. */
  why: string
  principle: Principle
  group: Group
  gathers: readonly T[]
  judge(events: EventOf<T>[], knowledge: Knowledge): Sighting<F>[]
  /** "What we saw", second person, from facts; no legal claim. */
  explain(facts: F): string
  /** What else could explain it. */
  innocent: readonly string[]
  /** What to change on the shop. */
  owner(facts: F): string
  /** What the shopper can do, beyond the vendor's opt-outs and the shop's own links, which the runner adds. */
  shopper?(facts: F): Remedy[]
  /** Row ids of lib/knowledge/law that bear on it. */
  law: readonly string[]
  /** Sources of the rule and its thresholds. */
  references: readonly string[]
}

/** Types a rule file without repeating its type arguments. */
export function defineRule<const T extends EventType, F extends Facts>(
  rule: Rule<T, F>,
): Rule<T, F> {
  return rule
}
