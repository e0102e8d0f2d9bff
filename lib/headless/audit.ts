// Drives the built extension, the same files that ship; all judging happens inside it.
import { randomBytes } from 'node:crypto'
import { type Canary, makeCanary } from '../gatherers/typing/canary'
import type { Bundle } from '../schema/bundle'
import { readAddresses } from './addresses'
import { auditPage, type PageTask } from './audit-page'
import { builtExtension } from './built-extension'
import { CannotAudit } from './cannot-audit'
import { type Control, openControl } from './control-page'
import { findBrowser } from './find-browser'
import { grant } from './grant'
import { readJourney } from './journey'
import { launch } from './launch'
import { loadPage } from './load-page'
import type { AuditOptions } from './options'

export interface Audited {
  bundle: Bundle
  /** Addresses that could not be audited, each with its reason. */
  failures: CannotAudit[]
  /** Pages that were visited. */
  pages: number
  /** The made-up identity, where it was typed; it must stand in no file. */
  canary: Canary | null
}

/** Told of every page as it begins. */
export type Progress = (done: number, all: number, url: string) => void

/**
 * Audits every address in one fresh browser profile.
 * @throws CannotAudit when there is no browser, no build, or nothing at all could be audited.
 */
export async function audit(
  options: AuditOptions,
  progress: Progress = () => {},
): Promise<Audited> {
  const urls = await readAddresses(options)
  const steps = options.journey ? await readJourney(options.journey) : []
  const browser = findBrowser(options.browser)
  const canary = makeCanary(randomBytes(4).toString('hex'))
  const extension = await builtExtension()
  const launched = await launch({ browser, extension, args: options.browserArgs })
  try {
    const control = await openControl(launched.context, launched.extensionId)
    // Before the permission is granted nothing is logged: a history is built unseen.
    await warmUp(control, urls, options.warmup)
    if (options.gpc) await control.set({ gpc: true })
    await grant(launched.context, launched.extensionId)
    const tasks = urls.map((url): PageTask => ({ url, options, steps, canary }))
    const { failures, pages } = await auditAll(control, tasks, options, progress)
    if (pages === 0 && failures[0]) throw failures[0]
    const bundle = await control.exportBundle()
    return { bundle, failures, pages, canary: options.typeCanary ? canary : null }
  } finally {
    await launched.close()
  }
}

async function auditAll(
  control: Control,
  tasks: PageTask[],
  { crawl, concurrency }: AuditOptions,
  progress: Progress,
): Promise<{ failures: CannotAudit[]; pages: number }> {
  const waiting = [...tasks]
  const seen = new Set(tasks.map(task => task.url))
  const failures: CannotAudit[] = []
  let pages = 0
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      progress(pages + failures.length + 1, seen.size, task.url)
      try {
        const found = await auditPage(control, task)
        pages += 1
        if (!tasks.includes(task)) continue
        // Links of the addresses asked for only: a crawl does not wander.
        for (const url of found.filter(url => !seen.has(url)).slice(0, crawl)) {
          seen.add(url)
          waiting.push({ ...task, url, steps: [] })
        }
      } catch (cause) {
        if (!(cause instanceof CannotAudit)) throw cause
        failures.push(cause)
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return { failures, pages }
}

async function warmUp(control: Control, urls: readonly string[], times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    for (const url of urls) {
      const { page } = await control.open()
      // A page that fails here fails again when it counts, and is reported then.
      await loadPage(page, url).catch(() => undefined)
      await page.waitForTimeout(1500).catch(() => undefined)
      await page.close().catch(() => undefined)
    }
  }
}
