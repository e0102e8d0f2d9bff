// The little memory that rules have across visits and sites: salted hashes only, bounded, deleted with their sites.
import type { Met } from '../judging/rule'
import type { Event } from '../schema/event'
import { SINGLES_OUT_BITS } from '../schema/singles-out-bits'
import type { Visit } from '../schema/visit'
import { FORMAT, type VitrineDatabase } from './database'

/** Values of many visits in one record: a row a value would cost more than everything else that is logged. */
export interface MentionsRecord {
  /** Counts up; the oldest have the lowest. */
  n: number
  v: number
  groups: MentionGroup[]
}

/** The values of one visit. */
export interface MentionGroup {
  visit: string
  site: string
  /** Salted hashes, each followed by a line break. */
  hashes: string
  deleted: { hash: string; at: number; as: string }[]
}

/** That a site's visit held a value, or that a cookie with it was deleted. */
export interface Mention {
  hash: string
  visit: string
  site: string
  deletedAt: number | null
  deletedAs: string | null
}

/** A page that makes up values by the thousand must not crowd out the rest. */
const MAX_MENTIONS = 200
/** Hashes in a record; about 20,000 in all. */
const RECORD_HASHES = 256
const MAX_RECORDS = 80
/** Seventeen of a hash, and a line break. */
const HASH_CHARACTERS = 18

/** What events say of values; each value once, a deletion before the rest. */
export function mentionsIn({ id, site }: Visit, events: readonly Event[]): Mention[] {
  const mentions = new Map<string, Mention>()
  const mention = (hash: string) => {
    if (mentions.size < MAX_MENTIONS && !mentions.has(hash))
      mentions.set(hash, { hash, visit: id, site, deletedAt: null, deletedAs: null })
  }
  for (const event of events) {
    if (event.type === 'request') {
      for (const { hash, bits } of event.identifiers) {
        if (bits > SINGLES_OUT_BITS) mention(hash)
      }
    }
    if (event.type !== 'storage' || event.hash === null) continue
    mention(event.hash)
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

/** The record that mentions go into: the newest, or a new one when that is full. */
export async function openMentions(db: VitrineDatabase): Promise<MentionsRecord> {
  const last = await db.mentions.orderBy('n').last()
  return last && hashesIn(last) < RECORD_HASHES
    ? last
    : { n: (last?.n ?? 0) + 1, v: FORMAT, groups: [] }
}

/** Writes mentions into `open`, and new records where that is full, dropping as many old ones; returns what is open then. */
export async function foldMentions(
  db: VitrineDatabase,
  open: MentionsRecord,
  mentions: readonly Mention[],
): Promise<MentionsRecord> {
  const written: MentionsRecord[] = []
  const old: number[] = []
  let record = open
  for (let from = 0; from < mentions.length; ) {
    const room = Math.ceil(RECORD_HASHES - hashesIn(record))
    record = withMentions(record, mentions.slice(from, from + room))
    written.push(record)
    from += room
    if (hashesIn(record) < RECORD_HASHES) continue
    // One a new record: those before it went the same way.
    if (record.n > MAX_RECORDS) old.push(record.n - MAX_RECORDS)
    record = { n: record.n + 1, v: FORMAT, groups: [] }
  }
  if (written.length > 0) await db.mentions.bulkPut(written)
  if (old.length > 0) await db.mentions.bulkDelete(old)
  return record
}

function withMentions(record: MentionsRecord, mentions: readonly Mention[]): MentionsRecord {
  const groups = new Map(record.groups.map(group => [group.visit, group]))
  for (const { hash, visit, site, deletedAt, deletedAs } of mentions) {
    const before = groups.get(visit) ?? { visit, site, hashes: '', deleted: [] }
    const deletion = deletedAt === null ? [] : [{ hash, at: deletedAt, as: deletedAs ?? '' }]
    groups.set(visit, {
      ...before,
      hashes: `${before.hashes}${hash}\n`,
      deleted: [...before.deleted, ...deletion],
    })
  }
  return { ...record, groups: [...groups.values()] }
}

function hashesIn({ groups }: MentionsRecord): number {
  return groups.reduce((sum, { hashes }) => sum + hashes.length, 0) / HASH_CHARACTERS
}

/** Looks through everything remembered: at most 20,000 values, a few milliseconds. */
export async function readMet(
  db: VitrineDatabase,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Met>> {
  const wanted = new Set(hashes)
  const sites = new Map<string, Set<string>>()
  const met = new Map<string, Met>()
  for (const group of (await db.mentions.toArray()).flatMap(({ groups }) => groups)) {
    for (const hash of group.hashes.split('\n')) {
      if (!wanted.has(hash)) continue
      const of = sites.get(hash) ?? new Set()
      sites.set(hash, of.add(group.site))
      met.set(hash, { deletedAt: null, deletedAs: null, ...met.get(hash), sites: of.size })
    }
    for (const { hash, at, as } of group.deleted) {
      const known = met.get(hash)
      if (known) met.set(hash, { ...known, deletedAt: at, deletedAs: as })
    }
  }
  return met
}

/** Takes out what visits or sites mentioned; inside a transaction that has the table. */
export async function forgetMentions(
  db: VitrineDatabase,
  of: (group: MentionGroup) => boolean,
): Promise<void> {
  await db.mentions.toCollection().modify((record, change) => {
    const groups = record.groups.filter(group => !of(group))
    if (groups.length === record.groups.length) return
    if (groups.length > 0) record.groups = groups
    // Dexie's way to say: delete this row.
    else delete (change as { value?: MentionsRecord }).value
  })
}
