// Where the log ends. Kept in one record; rebuilt from the segments and the journal when it does not agree with them.
import { emptyTotals, type Totals } from '../summary/totals'
import { GENESIS } from './chain'
import { FORMAT, type MetaRecord, type VitrineDatabase } from './database'

export type Head = Extract<MetaRecord, { key: 'head' }>

/** An empty log when nothing was written yet. */
export async function readHead(db: VitrineDatabase): Promise<Head> {
  const head = await db.meta.get('head')
  if (head?.key === 'head') return head
  return { key: 'head', v: FORMAT, next: 0, sealed: 0, segment: 0, hash: GENESIS, edits: 0 }
}

/** Checks the head against what is there, and mends it: a recovery at every open. */
export async function recoverHead(db: VitrineDatabase): Promise<void> {
  await db.transaction('rw', db.segments, db.journal, db.meta, async () => {
    const head = await readHead(db)
    const segment = await db.segments.orderBy('start').last()
    const first = await db.journal.orderBy('start').first()
    const last = await db.journal.orderBy('start').last()
    const sealed = segment ? segment.start + segment.count : (first?.start ?? head.sealed)
    const next = Math.max(sealed, last ? last.start + last.count : 0, head.next)
    const found: Head = {
      ...head,
      next,
      sealed,
      segment: segment ? segment.n + 1 : 0,
      hash: segment?.hash ?? GENESIS,
    }
    if (JSON.stringify(found) !== JSON.stringify(head)) await db.meta.put(found)
  })
}

export async function readTotalsRecord(db: VitrineDatabase): Promise<Totals> {
  const record = await db.meta.get('totals')
  return record?.key === 'totals' ? record.totals : emptyTotals()
}
