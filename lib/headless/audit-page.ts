import type { Page } from 'playwright-core'
import type { Canary } from '../gatherers/typing/canary'
import type { Control } from './control-page'
import { crawlLinks } from './crawl-links'
import { type Step, walk } from './journey'
import { inWords, loadPage } from './load-page'
import { lookAround } from './look-around'
import type { AuditOptions } from './options'
import { typeCanary } from './type-canary'
import { untilRead } from './until-read'

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
  const { page, tab } = await control
    .open()
    .catch(cause => Promise.reject(inWords(task.url, cause)))
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
  await lookAround(page, options.wait)
  await untilRead(control, tab, false)
  if (options.consent !== 'ignore') {
    await control.choose(tab, options.consent)
    // What was only allowed now starts with the next movement.
    await lookAround(page, options.wait)
  }
  if (options.typeCanary) {
    await typeCanary(page, task.canary)
    await page.waitForTimeout(Math.min(options.wait, 3000))
  }
  await walk(page, task.steps, options.wait)
  return options.crawl > 0 ? crawlLinks(page, options.crawl) : []
}
