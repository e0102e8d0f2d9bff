import { emptyTotals, type Totals } from '../summary/totals'
import { GENESIS } from './chain'
import { FORMAT, type MetaRecord, type VitrineDatabase } from './database'

export type Head = Extract<MetaRecord, { key: 'head' }>

/** Where the log ends; an empty log when nothing was written yet. */
export async function readHead(db: VitrineDatabase): Promise<Head> {
  const head = await db.meta.get('head')
  if (head?.key === 'head') return head
  return { key: 'head', v: FORMAT, next: 0, segment: 0, hash: GENESIS }
}

export async function readTotalsRecord(db: VitrineDatabase): Promise<Totals> {
  const record = await db.meta.get('totals')
  return record?.key === 'totals' ? record.totals : emptyTotals()
}
