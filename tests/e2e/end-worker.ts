// Ends the extension's background worker in Chromium. Playwright cannot: while it debugs a worker, that worker lives on.
import type { BrowserContext, Page } from 'playwright-core'

/** The browser's own page on workers; keep it open for the functions below. */
export async function openInternals(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('chrome://serviceworker-internals')
  return page
}

/** A clean stop, as the browser does after 30 idle seconds. */
export async function stopWorker(internals: Page): Promise<void> {
  await internals.getByText('Stop', { exact: true }).first().click()
}

/** A hard one: the extension's process is gone between two instructions. */
export async function killWorker(internals: Page): Promise<void> {
  const text = await internals.evaluate(() => document.body.innerText)
  const pid = Number(/Renderer process ID: (\d+)/.exec(text)?.[1])
  if (!(pid > 1)) throw new Error('the worker has no process')
  process.kill(pid, 'SIGKILL')
}

/** What tells one run of the worker from the next; the page renews itself as workers start and stop. */
export async function runOfWorker(internals: Page): Promise<string> {
  const text = await internals.evaluate(() => document.body.innerText)
  return RUN.flatMap(field => field.exec(text)?.[0] ?? []).join(', ')
}
const RUN = [
  /Renderer process ID: -?\d+/,
  /Renderer thread ID: -?\d+/,
  /DevTools agent route ID: -?\d+/,
]
