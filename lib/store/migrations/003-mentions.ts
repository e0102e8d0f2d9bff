import type { Transaction } from 'dexie'
import type { Visit } from '../../schema/visit'
import type { MentionGroup, MentionsRecord } from '../identifiers'
import type { Migration } from './all-migrations'

/** A row a value, as version 2 kept them. */
interface IdentifierRow {
  hash: string
  sites: string[]
  deletedAt: number | null
  deletedAs: string | null
}

/** Mentions by the hundred in one record: a row a value took three quarters of all time and a third of the disk. */
export const mentions: Migration = {
  version: 3,
  stores: { identifiers: null, mentions: 'n' },
  upgrade: async transaction => {
    const groups = await groupsOf(transaction)
    const record: MentionsRecord = { n: 1, v: 3, groups }
    if (groups.length > 0) await transaction.table('mentions').put(record)
  },
}

/** The old rows knew sites only: they go to the newest visit of each, and out with that. */
async function groupsOf(transaction: Transaction): Promise<MentionGroup[]> {
  const visits: Visit[] = await transaction.table('visits').orderBy('startedAt').toArray()
  const newest = new Map(visits.map(({ id, site }) => [site, id]))
  const groups = new Map<string, MentionGroup>()
  await transaction.table<IdentifierRow>('identifiers').each(row => {
    for (const site of row.sites) {
      const visit = newest.get(site)
      if (visit === undefined) continue
      const group = groups.get(site) ?? { visit, site, hashes: '', deleted: [] }
      groups.set(site, group)
      group.hashes += `${row.hash}\n`
      if (row.deletedAt !== null)
        group.deleted.push({ hash: row.hash, at: row.deletedAt, as: row.deletedAs ?? '' })
    }
  })
  return [...groups.values()]
}
