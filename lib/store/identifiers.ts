// The little memory that rules have across visits and sites: salted hashes only, bounded, deleted with their sites.
import type { Met } from '../judging/rule'
import type { Event } from '../schema/event'
import type { VitrineDatabase } from './database'

/** One value, by its salted hash. */
export interface IdentifierRecord {
  hash: string
  /** At most 8, oldest first; indexed. */
  sites: string[]
  /** When it was last written down; indexed. */
  at: number
  deletedAt: number | null
  deletedAs: string | null
}

/** That a site's visit held a value, or that a cookie with it was deleted. */
export interface Mention {
  hash: string
  site: string
  at: number
  deletedAt: number | null
  deletedAs: string | null
}

const MAX_SITES = 8
/** A page that makes up values by the thousand must not crowd out the rest. */
const MAX_MENTIONS = 200
const MAX_RECORDS = 20_000
/** Below this a value does not single anyone out among all people (2^33 > 8 billion). */
const SINGLES_OUT_BITS = 33

/** What events say of values; each value once, a deletion before the rest. */
export function mentionsIn(site: string, events: readonly Event[]): Mention[] {
  const mentions = new Map<string, Mention>()
  const mention = (hash: string, at: number) => {
    if (mentions.size < MAX_MENTIONS && !mentions.has(hash))
      mentions.set(hash, { hash, site, at, deletedAt: null, deletedAs: null })
  }
  for (const event of events) {
    if (event.type === 'request') {
      for (const { hash, bits } of event.identifiers) {
        if (bits > SINGLES_OUT_BITS) mention(hash, event.at)
      }
    }
    if (event.type !== 'storage' || event.hash === null) continue
    mention(event.hash, event.at)
    const known = mentions.get(event.hash)
    if (known && isDeletedByPerson(event)) {
      known.deletedAt = event.at
      known.deletedAs = `${event.domain.replace(/^\./, '')} ${event.name}`
    }
  }
  return [...mentions.values()]
}

/** Pages delete without telling the value; only the browser's report of a removal has it (watch-cookies.ts). */
function isDeletedByPerson({ op, area, setter, via }: Extract<Event, { type: 'storage' }>) {
  return op === 'delete' && area === 'cookie' && via === 'http' && setter === null
}

/** Adds mentions to the table; call it inside a transaction that has it. */
export async function foldMentions(db: VitrineDatabase, mentions: readonly Mention[]) {
  if (mentions.length === 0) return
  const known = await db.identifiers.bulkGet(mentions.map(({ hash }) => hash))
  const records = new Map<string, IdentifierRecord>()
  for (const [index, { hash, site, at, deletedAt, deletedAs }] of mentions.entries()) {
    const before = records.get(hash) ?? known[index]
    const sites = before?.sites ?? []
    records.set(hash, {
      hash,
      sites: sites.includes(site) || sites.length >= MAX_SITES ? sites : [...sites, site],
      at: Math.max(at, before?.at ?? 0),
      deletedAt: deletedAt ?? before?.deletedAt ?? null,
      deletedAs: deletedAs ?? before?.deletedAs ?? null,
    })
  }
  await db.identifiers.bulkPut([...records.values()])
}

export async function readMet(
  db: VitrineDatabase,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Met>> {
  const records = await db.identifiers.bulkGet([...new Set(hashes)])
  return new Map(
    records.flatMap(record => {
      if (!record) return []
      const { hash, sites, deletedAt, deletedAs } = record
      return [[hash, { sites: sites.length, deletedAt, deletedAs }]]
    }),
  )
}

/** Takes a site out of every record, and the records that were its alone. */
export async function forgetSite(db: VitrineDatabase, site: string): Promise<void> {
  const of = db.identifiers.where('sites').equals(site)
  const records = await of.toArray()
  const kept = records.filter(({ sites }) => sites.length > 1)
  await db.identifiers.bulkDelete(records.map(({ hash }) => hash))
  await db.identifiers.bulkPut(
    kept.map(record => ({ ...record, sites: record.sites.filter(name => name !== site) })),
  )
}

/** The oldest go when there are too many. */
export async function pruneIdentifiers(db: VitrineDatabase): Promise<void> {
  const surplus = (await db.identifiers.count()) - MAX_RECORDS
  if (surplus <= 0) return
  await db.identifiers.bulkDelete(await db.identifiers.orderBy('at').limit(surplus).primaryKeys())
}
