// Saved pages through the shipped extension, in the real browser, at their own address, without network: what it logged
// and found is what is scored. Their inline scripts run, as on a live page; what they load from elsewhere does not come.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ExportedFinding, ExportedVisit } from '../../schema/bundle'
import type { Event } from '../../schema/event'
import { builtExtension } from '../built-extension'
import { firstLine } from '../first-line'
import type { PageRow } from './page-row'
import { walkPages } from './walk-pages'

/** A page with what the extension logged of it; no visit where it took it for no shop. */
export interface LoggedPage {
  row: PageRow
  visit: ExportedVisit | null
  events: Event[]
  findings: ExportedFinding[]
  error?: string
}

/** Pages that one browser loads: what a browser leaks, or takes along when it dies, stays small. */
const BATCH = 100

export interface Progress {
  done: number
  all: number
  lost: number
}

/** Loads every row; those that crash, hang or do not come are tried once more, and then returned with their error. */
export async function logPages(
  dir: string,
  rows: readonly PageRow[],
  progress: (at: Progress) => void = () => {},
): Promise<LoggedPage[]> {
  if (rows.length === 0) return []
  const extension = mkdtempSync(path.join(tmpdir(), 'vitrine-measured-'))
  const at: Progress = { done: 0, all: rows.length, lost: 0 }
  const walk = async (part: readonly PageRow[], isSecond: boolean): Promise<LoggedPage[]> => {
    const count = (isLost: boolean) => {
      at.done += Number(!isSecond)
      at.lost += isSecond ? -Number(!isLost) : Number(isLost)
      progress(at)
    }
    return walkPages(part, { dir, extension, progress: count }).catch(cause =>
      part.map(row => lostPage(row, cause)),
    )
  }
  try {
    // A build during the run would take the extension's pages away under it.
    cpSync(await builtExtension(), extension, { recursive: true })
    const logged = new Map<PageRow, LoggedPage>()
    const keep = (pages: LoggedPage[]) => {
      for (const page of pages) logged.set(page.row, page)
    }
    for (const part of parts(rows)) keep(await walk(part, false))
    const lost = rows.filter(row => logged.get(row)?.error)
    for (const part of parts(lost)) keep(await walk(part, true))
    return rows.map(row => logged.get(row) ?? lostPage(row, 'not loaded'))
  } finally {
    rmSync(extension, { recursive: true, force: true })
  }
}

function parts(rows: readonly PageRow[]): PageRow[][] {
  const count = Math.ceil(rows.length / BATCH)
  return Array.from({ length: count }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH))
}

const lostPage = (row: PageRow, cause: unknown): LoggedPage => ({
  row,
  visit: null,
  events: [],
  findings: [],
  error: firstLine(cause),
})
