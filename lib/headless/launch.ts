// The extension under audit is the built one; its profile is new for every launch and deleted after it.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { CannotAudit } from './cannot-audit'
import type { FoundBrowser } from './find-browser'
import { firstLine } from './first-line'
import { visitorAgent } from './visitor-agent'

export interface LaunchOptions {
  browser: FoundBrowser
  /** Folder of the built extension (`.output/chrome-mv3`). */
  extension: string
  /** Passed through to the browser (`--browser-arg`). */
  args?: string[]
  /** A profile folder to start from; it is copied, never written to. */
  template?: string
  /** Allows it in private windows too, as a person may have. */
  inPrivate?: boolean
  /** False shows the window; for debugging only. */
  headless?: boolean
}

export interface Launched {
  context: BrowserContext
  extensionId: string
  /** Version string of the browser, such as `156.0.7000.0`. */
  version: string
  /** The folder that goes when it closes. */
  profile: string
  /** Closes the browser and removes its profile; never throws. */
  close(): Promise<void>
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Otherwise navigator.webdriver tells every tracker that nobody is here.
  '--disable-blink-features=AutomationControlled',
]

/**
 * Starts a fresh browser with the built extension in it.
 * @throws CannotAudit when the browser does not start or refuses the extension.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vitrine-profile-'))
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 })
  try {
    if (options.template) await cp(options.template, profile, { recursive: true })
    const context = await start(profile, options)
    const close = async () => {
      await context.close().catch(ignoreClosed)
      await removeProfile().catch(ignoreClosed)
    }
    try {
      const extensionId = await findExtension(context, options)
      const version = context.browser()?.version() ?? 'unknown'
      return { context, extensionId, version, profile, close }
    } catch (cause) {
      await close()
      throw cause
    }
  } catch (cause) {
    await removeProfile().catch(ignoreClosed)
    if (cause instanceof CannotAudit) throw cause
    throw new CannotAudit(
      `${options.browser.path} did not start: ${firstLine(cause)}`,
      'check that it runs by itself, or pass another with --browser PATH',
      { cause },
    )
  }
}

async function start(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const agent = await visitorAgent(options.browser.path)
  const open = (chromiumSandbox: boolean) =>
    chromium.launchPersistentContext(profile, {
      executablePath: options.browser.path,
      // Playwright's own headless mode is the old shell, which has no extensions; --headless=new has.
      headless: false,
      chromiumSandbox,
      ignoreDefaultArgs: [
        '--disable-extensions',
        '--disable-component-extensions-with-background-pages',
      ],
      ignoreHTTPSErrors: false,
      viewport: { width: 1366, height: 900 },
      acceptDownloads: true,
      args: [...(agent ? [`--user-agent=${agent}`] : []), ...browserArgs(options)],
    })
  if (process.getuid?.() === 0) return open(false)
  try {
    return await open(true)
  } catch (cause) {
    // Containers and some Linux systems forbid user namespaces, and so the sandbox.
    if (!/sandbox|namespace/i.test(String(cause))) throw cause
    return open(false)
  }
}

function browserArgs(options: LaunchOptions): string[] {
  const { browser, extension, args = [], headless = true, inPrivate = false } = options
  const load =
    browser.kind === 'chrome' || inPrivate
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
  return [
    ...(headless ? ['--headless=new'] : []),
    '--disable-blink-features=AutomationControlled',
    ...QUIET,
    ...load,
    '--enable-unsafe-extension-debugging',
    ...args,
  ]
}

/** The id under which the browser runs the extension, once its worker is up. */
async function findExtension(context: BrowserContext, options: LaunchOptions): Promise<string> {
  if (options.browser.kind === 'chrome' || options.inPrivate) return loadUnpacked(context, options)
  const worker =
    context.serviceWorkers().find(isExtension) ??
    (await context
      .waitForEvent('serviceworker', { predicate: isExtension, timeout: 15_000 })
      .catch(() => undefined))
  return worker ? new URL(worker.url()).host : loadUnpacked(context, options)
}

/** Browsers that ignore --load-extension, branded Chrome above all, take one over the DevTools pipe. */
async function loadUnpacked(
  context: BrowserContext,
  { browser, extension, inPrivate = false }: LaunchOptions,
): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('no DevTools session')
  // playwright-core's protocol types do not know the Extensions domain.
  const send = session.send.bind(session) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>
  try {
    const asked = { path: extension, enableInIncognito: inPrivate }
    return (await send('Extensions.loadUnpacked', asked)).id
  } catch (cause) {
    throw new CannotAudit(
      `${browser.path} refused the extension in ${extension}: ${firstLine(cause)}`,
      'use Chromium or Chrome for Testing 130 or newer (npx playwright-core install chromium)',
      { cause },
    )
  }
}

const isExtension = (worker: { url(): string }) => worker.url().startsWith('chrome-extension://')
const ignoreClosed = () => {
  // Already gone, which is what was wanted.
}
