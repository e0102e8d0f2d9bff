import type { Page } from 'playwright-core'
import type { Control } from './control-page'
import { crawlLinks } from './crawl-links'
import { type Step, walk } from './journey'
import { inWords, loadPage } from './load-page'
import type { AuditOptions } from './options'
import { type Canary, typeCanary } from './type-canary'

export interface PageTask {
  url: string
  options: AuditOptions
  steps: readonly Step[]
  canary: Canary
}

/** Longest that one page may take besides its own `--wait` and steps. */
const AT_MOST = 180_000

/**
 * Visits one address as a person would, and does what was asked there; returns the links to follow.
 * @throws CannotAudit when the page does not come, crashes or hangs.
 */
export async function auditPage(control: Control, task: PageTask): Promise<string[]> {
  const { page, tab } = await control.open()
  let timer: ReturnType<typeof setTimeout> | undefined
  const broken = new Promise<never>((_, reject) => {
    const limit = AT_MOST + (task.steps.length + 2) * task.options.wait
    page.once('crash', () => reject(inWords(task.url, 'crash')))
    timer = setTimeout(() => reject(inWords(task.url, 'Timeout')), limit)
  })
  page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined))
  try {
    return await Promise.race([visit(page, tab, control, task), broken])
  } catch (cause) {
    throw inWords(task.url, cause)
  } finally {
    clearTimeout(timer)
    await page.close().catch(() => undefined)
  }
}

async function visit(page: Page, tab: number, control: Control, task: PageTask): Promise<string[]> {
  const { options } = task
  await loadPage(page, task.url)
  await stay(page, options.wait)
  if (options.consent !== 'ignore') {
    await control.choose(tab, options.consent)
    await page.waitForTimeout(options.wait)
  }
  if (options.typeCanary) {
    await typeCanary(page, task.canary)
    await page.waitForTimeout(Math.min(options.wait, 3000))
  }
  await walk(page, task.steps, options.wait)
  return options.crawl > 0 ? crawlLinks(page, options.crawl) : []
}

/** Looks around all the while: much is loaded, and recorded, only while somebody scrolls and moves. */
async function stay(page: Page, wait: number): Promise<void> {
  const until = Date.now() + wait
  for (let step = 0; Date.now() < until; step += 1) {
    await page.mouse.move(200 + ((step * 170) % 900), 150 + ((step * 90) % 500)).catch(ignoreGone)
    // Down the page, and back up, so that what a person does next happens where pages begin.
    await page.mouse.wheel(0, step % 8 < 4 ? 450 : -450).catch(ignoreGone)
    await page.waitForTimeout(Math.min(400, Math.max(0, until - Date.now())))
  }
  await page.evaluate(() => scrollTo(0, 0)).catch(ignoreGone)
}

const ignoreGone = () => {
  // The page went elsewhere or closed itself; the next wait says so if it matters.
}
