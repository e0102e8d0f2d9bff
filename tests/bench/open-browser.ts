// A browser of its own for each contestant, marked so that its whole process tree can be found.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { findRoot } from './process-cpu'

/** The extension as it ships. */
export const BUILT = path.resolve(import.meta.dirname, '../../.output/chrome-mv3')
/** The floor for any observer: a webRequest listener, two content scripts and a popup with one read, all idle. */
export const EMPTY = path.resolve(import.meta.dirname, 'empty-extension')

export interface OpenBrowser {
  context: BrowserContext
  /** Process id of the browser, for `treeTicks`. */
  root: number
  /** Ids of its extensions, where asked for. */
  vitrine: string | null
  empty: string | null
  close(): Promise<void>
}

/** Starts a browser with these extensions and a fresh profile; Vitrine is granted all shops. `tag` marks the process. */
export async function openBrowser(
  tag: string,
  extensions: readonly string[],
): Promise<OpenBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'vitrine-bench-'))
  const mark = `--vitrine-bench=${tag}`
  const all = extensions.join(',')
  const load =
    extensions.length > 0 ? [`--disable-extensions-except=${all}`, `--load-extension=${all}`] : []
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path,
    headless: false,
    chromiumSandbox: false,
    ignoreDefaultArgs: extensions.length > 0 ? ['--disable-extensions'] : [],
    args: [
      '--headless=new',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      mark,
      ...load,
    ],
  })
  while (context.serviceWorkers().length < extensions.length)
    await context.waitForEvent('serviceworker')
  const vitrine = idOf(context, '/background.js')
  if (vitrine !== null) await grant(context, vitrine)
  const root = findRoot(mark)
  if (root === null) throw new Error(`the browser ${tag} has no process`)
  return {
    context,
    root,
    vitrine,
    empty: idOf(context, '/worker.js'),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export interface OpenBrowsers {
  /** By the contestant's name, in the order asked for. */
  each: [name: string, browser: OpenBrowser][]
  close(): Promise<void>
}

/** One browser a contestant, by name with the extensions it carries; none stays open when one does not start. */
export async function openBrowsers(
  tag: string,
  contestants: Record<string, readonly string[]>,
): Promise<OpenBrowsers> {
  const each: [string, OpenBrowser][] = []
  const close = async () => {
    for (const [, browser] of each) await browser.close()
  }
  try {
    for (const [name, extensions] of Object.entries(contestants))
      each.push([name, await openBrowser(`${tag}-${pathOf(name)}`, extensions)])
  } catch (cause) {
    await close()
    throw cause
  }
  return { each, close }
}

/** A contestant's name as part of an address. */
export const pathOf = (name: string) => name.replace(' ', '-')

/** Workers start in no fixed order; their scripts tell them apart. */
function idOf(context: BrowserContext, script: string): string | null {
  const worker = context.serviceWorkers().find(one => one.url().endsWith(script))
  return worker ? new URL(worker.url()).host : null
}
