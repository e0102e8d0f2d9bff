// One browser with the shipped extension walks through a part of the saved pages, several tabs at a time.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loggedEvent } from '../../export/exported-times'
import { groupBy } from '../../judging/group-by'
import type { Bundle } from '../../schema/bundle'
import { openControl } from '../control-page'
import { findBrowser } from '../find-browser'
import { firstLine } from '../first-line'
import { grant } from '../grant'
import { launch } from '../launch'
import { inTime } from './in-time'
import type { LoggedPage } from './log-pages'
import { lookAtPage } from './look-at-page'
import { addressOf, type PageRow } from './page-row'
import { NO_NETWORK, openSavedTab, type SavedTab } from './saved-tab'

/** More than the cores of a small machine: tabs wait more than they work. */
const TABS = 4
/** Many times what a page takes on a quiet machine: a crowded one makes each wait longer. */
const PAGE_MS = 90_000
const EXPORT_MS = 150_000

interface Kept {
  row: PageRow
  visit: string | null
  error?: string
}

export interface WalkParts {
  /** The data folder, unpacked. */
  dir: string
  /** Folder of the built extension. */
  extension: string
  /** Called after each page. */
  progress(isLost: boolean): void
}

/** Each row with what was logged of it; a page that crashed, hung or did not come has its error. */
export async function walkPages(rows: readonly PageRow[], parts: WalkParts): Promise<LoggedPage[]> {
  const launched = await launch({
    browser: findBrowser(),
    extension: parts.extension,
    args: NO_NETWORK,
  })
  try {
    const allow = () => grant(launched.context, launched.extensionId)
    // A machine under load may take longer than a person would wait.
    await allow().catch(allow)
    const control = await openControl(launched.context, launched.extensionId)
    const kept: Kept[] = []
    const queue = [...rows.entries()]
    const work = async (): Promise<void> => {
      let tab: SavedTab | null = null
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [i, row] = next
        try {
          tab ??= await inTime(openSavedTab(control), PAGE_MS, 'opening a tab')
          const html = readFileSync(path.join(parts.dir, 'pages', row.file), 'utf8')
          const look = lookAtPage(tab, { url: addressOf(row), html }, control)
          kept[i] = { row, visit: await inTime(look, PAGE_MS, 'the page') }
        } catch (cause) {
          kept[i] = { row, visit: null, error: firstLine(cause) }
          // A tab that failed may still be busy with the page that it failed on.
          void tab?.page.close().catch(ignoreClosed)
          tab = null
        }
        parts.progress(kept[i]?.error !== undefined)
      }
    }
    await Promise.all(Array.from({ length: TABS }, work))
    return sortOut(kept, await inTime(control.exportBundle(), EXPORT_MS, 'the export'))
  } finally {
    await inTime(launched.close(), 20_000, 'closing').catch(ignoreClosed)
  }
}

function sortOut(kept: readonly Kept[], bundle: Bundle): LoggedPage[] {
  const events = groupBy(bundle.events.map(loggedEvent), ({ visit }) => visit)
  const findings = groupBy(bundle.findings, ({ visit }) => visit)
  const visits = new Map(bundle.visits.map(visit => [visit.id, visit]))
  return kept.map(({ row, visit: id, error }) => ({
    row,
    visit: visits.get(id ?? '') ?? null,
    events: events.get(id ?? '') ?? [],
    findings: findings.get(id ?? '') ?? [],
    ...(error ? { error } : {}),
  }))
}

const ignoreClosed = () => {
  // Already gone, which is what was wanted.
}
