// Firefox maps host names but not ports, so the fixture internet listens on 443: root only.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { parseBundle } from '../../lib/export/import-bundle'
import { ROOT } from '../../lib/headless/root'
import type { Bundle } from '../../lib/schema/bundle'

const EXTENSION = path.join(ROOT, '.output/firefox-mv3')
const GECKO = 'vitrine@vitrine.example'
const UUID = '3f0c1f9e-8b0a-4d53-9d2c-52f6f0a7c1de'
const PATIENCE = 20_000

export interface Fox {
  /** Opens a page and stays there for a while. */
  visit(url: string, stay: number): Promise<void>
  exportBundle(): Promise<Bundle>
  close(): Promise<void>
}

/** Starts Firefox with the built extension, and lets it watch all shops through its own onboarding page. */
export async function startFirefox(executablePath: string): Promise<Fox> {
  const downloads = await mkdtemp(path.join(tmpdir(), 'vitrine-fox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json',
    },
  })
  await browser.installExtension(EXTENSION)
  await grant(browser)
  return {
    visit: (url, stay) => visit(browser, url, stay),
    exportBundle: () => exportBundle(browser, downloads),
    close: async () => {
      await browser.close().catch(() => undefined)
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

async function grant(browser: Browser): Promise<void> {
  const page = await openOwn(browser, 'onboarding.html')
  const button = await page.waitForSelector('::-p-aria([name="Watch all shops"][role="button"])', {
    timeout: PATIENCE,
  })
  await button?.click()
  await page.waitForFunction(() => document.body.dataset.state === 'ready', { timeout: PATIENCE })
  await page.close()
}

/** Pages of the extension open, but never report that they loaded. */
async function openOwn(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage()
  void page.goto(`moz-extension://${UUID}/${name}`).catch(() => undefined)
  await sleep(1500)
  return page
}

async function visit(browser: Browser, url: string, stay: number): Promise<void> {
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
  await page.mouse.move(200, 200)
  await sleep(stay)
  await page.close()
}

async function exportBundle(browser: Browser, downloads: string): Promise<Bundle> {
  const page = await openOwn(browser, 'dashboard.html#events')
  const button = await page.waitForSelector('::-p-aria([name="Export"][role="button"])', {
    timeout: PATIENCE,
  })
  await button?.click()
  const file = path.join(downloads, 'vitrine-export.json')
  for (let waited = 0; waited < PATIENCE; waited += 250) {
    await sleep(250)
    const text = await readFile(file, 'utf8').catch(() => '')
    const parsed = text === '' ? null : parseBundle(text)
    if (parsed?.ok) return parsed.bundle
  }
  throw new Error('Firefox saved no export')
}
