import type { Migration } from './all-migrations'

/** Summaries without what no screen asks for; they are made again from the log when it is opened (recount.ts). */
export const leanSummaries: Migration = {
  version: 5,
  stores: {},
  upgrade: transaction =>
    Promise.all([
      transaction.table('visitSummaries').clear(),
      transaction.table('siteSummaries').clear(),
      transaction.table('meta').delete('totals'),
    ]),
}
