// Saved pages in the real browser at their own address, without network. The pages' own scripts stay off (by CSP, so
// that <noscript> reads as on a live page): saved pages were saved rendered, and run twice they redirect or break.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../find-browser'
import { addressOf, type PageRow } from './page-row'

export interface Seen {
  value?: unknown
  error?: string
  ms: number
}

export interface LoadedPage {
  row: PageRow
  /** By table name; empty when the page did not load. */
  seen: Record<string, Seen>
  error?: string
}

const TABS = 2
const LIMIT_MS = 5_000
/** Nothing but the document itself: no scripts, frames, pictures or fonts, refused in the renderer at no cost. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** Loads every row and evaluates `script` in it; a page that fails is returned with its error. */
export async function loadPages(
  dir: string,
  rows: PageRow[],
  script: string,
  progress: (done: number, all: number) => void = () => {},
): Promise<LoadedPage[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser().path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const loaded: LoadedPage[] = []
  const queue = [...rows.entries()]
  const work = async (): Promise<void> => {
    let tab: Page | null = null
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, row] = next
      tab ??= await openTab(browser)
      const page: LoadedPage = await loadOne(tab, dir, row, script)
      loaded[i] = page
      if (page.error) tab = await closeTab(tab)
      progress(rows.length - queue.length, rows.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: TABS }, work))
  } finally {
    await browser.close()
  }
  return loaded
}

/** A tab that dismisses every dialog; opening one may fail once on a busy machine. */
async function openTab(browser: Browser): Promise<Page> {
  const open = () => browser.newPage({ viewport: { width: 1366, height: 900 } })
  const tab = await open().catch(open)
  tab.on('dialog', dialog => void dialog.dismiss().catch(ignoreClosed))
  return tab
}

/** A tab that failed may still be busy with the page that it failed on. */
async function closeTab(tab: Page): Promise<null> {
  const closed = tab.close().catch(ignoreClosed)
  await Promise.race([closed, new Promise(resolve => setTimeout(resolve, LIMIT_MS))])
  return null
}

async function loadOne(tab: Page, dir: string, row: PageRow, script: string): Promise<LoadedPage> {
  try {
    await serve(tab, readFileSync(path.join(dir, 'pages', row.file)))
    await tab.goto(addressOf(row), { waitUntil: 'domcontentloaded', timeout: LIMIT_MS * 4 })
    // What the bundle returns is its own: `{ <table>: { value | error, ms } }`.
    const seen = (await limited(tab.evaluate(script))) as Record<string, Seen>
    return { row, seen }
  } catch (error) {
    return { row, seen: {}, error: String(error).split('\n', 1)[0] ?? '' }
  }
}

async function serve(tab: Page, body: Buffer): Promise<void> {
  await tab.unrouteAll({ behavior: 'ignoreErrors' })
  let isServed = false
  await tab.route('**/*', route => {
    const request = route.request()
    if (isServed || !request.isNavigationRequest() || request.frame() !== tab.mainFrame())
      return route.abort()
    isServed = true
    return route.fulfill({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      body,
    })
  })
}

async function limited<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LIMIT_MS * 2} ms`)), LIMIT_MS * 2)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function ignoreClosed(): void {
  // The tab is gone already, which is what was wanted.
}
