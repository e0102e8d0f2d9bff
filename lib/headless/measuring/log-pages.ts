// Saved pages through the shipped extension, in the real browser, at their own address, without network: what it logged
// and found is what is scored. Their inline scripts run, as on a live page; what they load from elsewhere does not come.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Bundle, ExportedFinding, ExportedVisit } from '../../schema/bundle'
import type { Event } from '../../schema/event'
import { builtExtension } from '../built-extension'
import { type Control, type Opened, openControl } from '../control-page'
import { findBrowser } from '../find-browser'
import { grant } from '../grant'
import { type Launched, launch } from '../launch'
import { addressOf, type PageRow } from './page-row'

/** A page with what the extension logged of it; no visit where it took it for no shop. */
export interface LoggedPage {
  row: PageRow
  visit: ExportedVisit | null
  events: Event[]
  findings: ExportedFinding[]
  error?: string
}

interface Kept {
  row: PageRow
  /** Id of the visit while the page was open; null when the extension never spoke of it. */
  visit: string | null
  error?: string
}

const TABS = 3
/** Pages between two exports: a browser that dies then loses no more than these. */
const BATCH = 310
const LOAD_MS = 5_000
/** A page with no answer from the sentinel this long after its load is none. */
const SENTINEL_MS = 500
const READER_MS = 12_000
const LOOK_MS = 100

/** Loads every row in tabs side by side; one that crashes or hangs is returned with its error. */
export async function logPages(
  dir: string,
  rows: PageRow[],
  progress: (done: number, all: number) => void = () => {},
): Promise<LoggedPage[]> {
  if (rows.length === 0) return []
  const copy = mkdtempSync(path.join(tmpdir(), 'vitrine-measured-'))
  try {
    // A build during the run would take the extension's pages away under it.
    cpSync(await builtExtension(), copy, { recursive: true })
    return await logAll(dir, rows, copy, progress)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function logAll(
  dir: string,
  rows: PageRow[],
  extension: string,
  progress: (done: number, all: number) => void,
): Promise<LoggedPage[]> {
  const logged: LoggedPage[] = []
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH)
    const told = (done: number): void => progress(from + done, rows.length)
    logged.push(
      ...(await logBatch(dir, part, extension, told).catch(cause =>
        part.map(row => ({ row, visit: null, events: [], findings: [], error: firstLine(cause) })),
      )),
    )
  }
  return logged
}

async function logBatch(
  dir: string,
  rows: PageRow[],
  extension: string,
  progress: (done: number) => void,
): Promise<LoggedPage[]> {
  const launched = await launch({ browser: findBrowser(), extension })
  try {
    const control = await openControl(launched.context, launched.extensionId)
    const allow = () => grant(launched.context, launched.extensionId)
    // A machine under load may take longer than a person would wait.
    await allow().catch(allow)
    const kept = await walk(dir, rows, launched, control, progress)
    return sortOut(kept, await control.exportBundle())
  } finally {
    await launched.close()
  }
}

async function walk(
  dir: string,
  rows: PageRow[],
  { context }: Launched,
  control: Control,
  progress: (done: number) => void,
): Promise<Kept[]> {
  const kept: Kept[] = []
  const bodies = await serve(context)
  const queue = [...rows.entries()]
  const work = async (): Promise<void> => {
    let tab: Opened | null = null
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, row] = next
      try {
        tab ??= await openTab(control)
        bodies.set(tab.page, readFileSync(path.join(dir, 'pages', row.file)))
        kept[i] = { row, visit: await look(tab, row, control) }
      } catch (cause) {
        kept[i] = { row, visit: null, error: firstLine(cause) }
        // A tab that failed may still be busy with the page that it failed on.
        void tab?.page.close().catch(ignoreClosed)
        tab = null
      }
      progress(rows.length - queue.length)
    }
    await tab?.page.close().catch(ignoreClosed)
  }
  await Promise.all(Array.from({ length: TABS }, work))
  return kept
}

async function openTab(control: Control): Promise<Opened> {
  const tab = await control.open()
  tab.page.on('dialog', dialog => void dialog.dismiss().catch(ignoreClosed))
  return tab
}

/** Every tab is answered with its page once; later navigations (a saved page that redirects) change nothing: 204. */
async function serve(context: BrowserContext): Promise<Map<Page, Buffer>> {
  const bodies = new Map<Page, Buffer>()
  await context.route(/^https?:/, async route => {
    const request = route.request()
    const frame = request.isNavigationRequest() ? request.frame() : null
    if (!frame || frame.parentFrame()) return route.abort()
    const page = frame.page()
    const body = bodies.get(page)
    bodies.delete(page)
    return body
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: withoutLeaving(body) })
      : route.fulfill({ status: 204, body: '' })
  })
  return bodies
}

/** A saved policy or refresh would keep out what the page had when it was saved. */
function withoutLeaving(body: Buffer): string {
  return body
    .toString('utf8')
    .replace(/<meta[^>]+http-equiv=["']?(?:refresh|content-security-policy)[^>]*>/gi, '')
}

/** Opens the row's page and waits until the reader has said what it is, or the sentinel has let it pass. */
async function look({ page, tab }: Opened, row: PageRow, control: Control): Promise<string | null> {
  const url = addressOf(row)
  const before = (await control.stateOf(tab)).visit
  await page.goto(url, { waitUntil: 'commit', timeout: LOAD_MS * 4 })
  await page.waitForLoadState('load', { timeout: LOAD_MS }).catch(ignoreLate)
  const loaded = Date.now()
  for (;;) {
    const state = await control.stateOf(tab)
    const visit = state.visit === before ? null : state.visit
    const waited = Date.now() - loaded
    if (visit && state.isRead) {
      // The events of the look that was just told of are on their way.
      await new Promise(resolve => setTimeout(resolve, LOOK_MS * 4))
      return visit
    }
    if (waited > READER_MS || (waited > SENTINEL_MS && visit && !state.isShop)) return visit
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  }
}

function sortOut(kept: Kept[], bundle: Bundle): LoggedPage[] {
  // The export's events are the log's, but for their time (see bundle.ts); the import has checked them.
  const events = byVisit(
    bundle.events.map(event => ({ ...event, at: Date.parse(event.at) }) as Event),
  )
  const findings = byVisit(bundle.findings)
  const visits = new Map(bundle.visits.map(visit => [visit.id, visit]))
  return kept.map(({ row, visit: id, error }) => ({
    row,
    visit: visits.get(id ?? '') ?? null,
    events: events.get(id ?? '') ?? [],
    findings: findings.get(id ?? '') ?? [],
    ...(error ? { error } : {}),
  }))
}

function byVisit<T extends { visit: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.visit)
    if (group) group.push(row)
    else groups.set(row.visit, [row])
  }
  return groups
}

const firstLine = (cause: unknown) => String(cause).split('\n', 1)[0] ?? ''
const ignoreClosed = () => {
  // Already gone, which is what was wanted.
}
const ignoreLate = () => {
  // Saved pages wait for things that never come; they are read as they are.
}
