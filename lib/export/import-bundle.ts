// Reads an export back in: parsed at the door, checked against its own hashes, merged by id.
import * as z from 'zod/mini'
import { groupBy } from '../judging/group-by'
import { isKeyOf } from '../prices/product-key'
import { BUNDLE_SCHEMA, type Bundle } from '../schema/bundle'
import { BundleSchema } from '../schema/bundle-schema'
import type { Log } from '../store/log'
import { loggedEvent, loggedFinding, loggedPrice, loggedVisit } from './exported-times'
import { type Verification, verifyBundle } from './verify-bundle'

export type ParsedBundle = { ok: true; bundle: Bundle } | { ok: false; why: string }

export interface Imported {
  visits: number
  events: number
  /** Events that were there already. */
  duplicates: number
  findings: number
  /** Products whose remembered prices were taken in. */
  prices: number
}

/**
 * A bundle from the text of a file, or why it is none, in words for the person. Checked, but just as it stands in the
 * file: its hashes are over that, keys that this Vitrine does not know included.
 */
export function parseBundle(text: string): ParsedBundle {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, why: 'This file is not JSON, or it was cut off.' }
  }
  if (value === null || typeof value !== 'object' || !('schema' in value)) {
    return { ok: false, why: 'This file is not a Vitrine export.' }
  }
  if (value.schema !== BUNDLE_SCHEMA) return { ok: false, why: otherSchema(value.schema) }
  const parsed = z.safeParse(BundleSchema, value)
  // BundleSchema has just said so; it says the types of Bundle.
  if (parsed.success) return { ok: true, bundle: value as unknown as Bundle }
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || 'the top'
  return { ok: false, why: `This export is damaged at ${place}: ${issue?.message ?? 'unknown'}.` }
}

function otherSchema(schema: unknown): string {
  return typeof schema === 'string' && schema.startsWith('vitrine/export@')
    ? `This export was written by another version of Vitrine (${schema.slice(0, 40)}); this one reads ${BUNDLE_SCHEMA}.`
    : 'This file is not a Vitrine export.'
}

/** The part of a bundle that goes into a log. */
export type LoggedPart = Pick<Bundle, 'visits' | 'events' | 'findings' | 'comparisons' | 'prices'>

/** So many visits are handed to the log at once, which then writes them in one go. */
const VISITS_AT_ONCE = 50

/**
 * Adds the bundle's visits to the log, merged by id: importing it again changes nothing, and what is there already
 * keeps its own findings. Throws, saying why, when the log cannot be written.
 */
export async function importBundle(
  file: Bundle,
  log: Log,
): Promise<Imported & { verification: Verification }> {
  const verification = await verifyBundle(file)
  // Only what the schema knows goes into the log.
  return { ...(await importVisits(z.parse(BundleSchema, file), log)), verification }
}

/** The same for visits that were parsed and verified already. */
export async function importVisits(part: LoggedPart, log: Log): Promise<Imported> {
  const contents = {
    events: groupBy(part.events, ({ visit }) => visit),
    findings: groupBy(part.findings, ({ visit }) => visit),
  }
  const imported = { visits: 0, events: 0, duplicates: 0, findings: 0, prices: 0 }
  for (let from = 0; from < part.visits.length; from += VISITS_AT_ONCE) {
    const visits = part.visits.slice(from, from + VISITS_AT_ONCE)
    for (const added of await Promise.all(visits.map(visit => addVisit(visit, contents, log)))) {
      imported.visits += 1
      imported.events += added.written
      imported.duplicates += added.duplicate
      imported.findings += added.findings
    }
  }
  const own = new Set(part.visits.map(({ id }) => id))
  for (const section of part.comparisons ?? [])
    if (own.has(section.visit)) await log.saveComparison(section)
  // A key may say anything; one of another site's would outlive its shop.
  const prices = (part.prices ?? []).filter(
    ({ key, site, points }) => points.length > 0 && isKeyOf(key, site),
  )
  await log.mergePrices(prices.map(loggedPrice))
  return { ...imported, prices: prices.length }
}

interface Contents {
  events: Map<string, Bundle['events']>
  findings: Map<string, Bundle['findings']>
}

async function addVisit(
  visit: Bundle['visits'][number],
  { events, findings }: Contents,
  log: Log,
): Promise<{ written: number; duplicate: number; findings: number }> {
  const restored = (events.get(visit.id) ?? []).map(loggedEvent)
  const result = await log.append(loggedVisit(visit), restored)
  if (!result.durable) throw new Error(log.health().message)
  const found = result.duplicate > 0 ? [] : (findings.get(visit.id) ?? [])
  if (found.length > 0) {
    await log.saveFindings(visit.id, found.map(loggedFinding), [])
  }
  return { ...result, findings: found.length }
}
