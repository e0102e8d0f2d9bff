import type { Migration } from './all-migrations'

/** `start` is the sequence number of a record's first event: it orders journal and segments alike. */
export const first: Migration = {
  version: 1,
  stores: {
    journal: 'start, *visits',
    segments: 'start, *visits',
    visits: 'id, site, startedAt',
    visitSummaries: 'visit, site',
    siteSummaries: 'site',
    findings: 'id, visit, site',
    outcomes: 'visit, site',
    requestKeys: '++n, visit, at',
    verdicts: 'key, site',
    meta: 'key',
  },
}
