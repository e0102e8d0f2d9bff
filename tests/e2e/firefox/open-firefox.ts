// Firefox with the built extension in it. It maps names, not ports, so the fixture internet must listen on 443.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { parseBundle } from '../../../lib/export/import-bundle'
import { builtExtension } from '../../../lib/headless/built-extension'
import type { Bundle } from '../../../lib/schema/bundle'
import type { Settings } from '../../../lib/schema/settings'
import { startInternet } from '../../shops/internet'
import type { Asked, Site } from '../../shops/site'

const PATHS = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
const ID = 'vitrine@vitrine.example'
const UUID = '6f0d7a0c-3f4e-4a58-9d0e-1c2b3a495867'
const HTTPS = 443
const WEB_EXT = resolve(import.meta.dirname, '../../../node_modules/web-ext/bin/web-ext.js')
/** Ours bears no signature of Mozilla's; tabs are noted every second. */
const LASTING = {
  'xpinstall.signatures.required': false,
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 1_000,
}

/** Why Firefox cannot be driven here, or null when it can. */
export async function whyNoFirefox(): Promise<string | null> {
  if (!firefoxPath()) return 'no Firefox is installed'
  return (await isFree(HTTPS)) ? null : 'port 443 cannot be had'
}

const firefoxPath = () => PATHS.find(path => path && existsSync(path))

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise(done => {
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}

export interface Firefox {
  /** Everything that any page or the browser itself asked for, oldest first. */
  asked: readonly Asked[]
  /** A new tab at an address, `stay` milliseconds after it was opened. */
  visit(url: string, stay?: number): Promise<Page>
  /** A page of the extension, such as `dashboard.html`, once something is drawn on it. */
  ours(path: string): Promise<Page>
  /** Changes settings as the dashboard does: in local storage. */
  set(settings: Partial<Settings>): Promise<void>
  /** Opens a private window at an address, with Vitrine allowed in it, and closes it after `stay` milliseconds. */
  visitPrivately(url: string, stay?: number): Promise<void>
  /** What an expression or a promise of one gives in the browser's own window, where everything can be seen. */
  inBrowser<T>(expression: string): Promise<T>
  /** Errors of the extension's own pages and background so far, as Firefox's browser console has them. */
  complaints(): Promise<string[]>
  /** Presses "Watch all shops" on the onboarding page, and waits until it says that it is ready. */
  grant(): Promise<void>
  /** Everything logged so far, through the dashboard's Export button. */
  exported(): Promise<Bundle>
  close(): Promise<void>
  /** Ends the browser as a crash does: at once, and with nothing put away. */
  crash(): Promise<void>
}

interface Given {
  /** Firefox preferences beside those that every run needs. */
  prefs?: Record<string, unknown>
  /** Vitrine may run in private windows. */
  inPrivate?: boolean
  /** A folder to keep the profile in. Vitrine stays installed there, and a browser that crashed takes its tabs up again. */
  profile?: string
}

/** Starts both. */
export async function openFirefox(
  sites: readonly Site[],
  { prefs = {}, inPrivate = true, profile }: Given = {},
): Promise<Firefox> {
  const extension = await builtExtension('firefox')
  const internet = await startInternet(sites, HTTPS)
  const downloads = await mkdtemp(join(tmpdir(), 'vitrine-firefox-'))
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath() ?? '',
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    ...(profile ? { userDataDir: profile } : {}),
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      ...(profile ? LASTING : {}),
      ...prefs,
    },
  })
  const isInstalled = profile && existsSync(join(profile, 'extensions', `${ID}.xpi`))
  if (inPrivate && !isInstalled) await allowInPrivate(firefox)
  if (!profile) await install(firefox, { type: 'path', path: extension }, false)
  else if (!isInstalled) await install(firefox, await packed(extension), true)

  const leave = async () => {
    await internet.close()
    await rm(downloads, { recursive: true, force: true })
  }
  const ours = async (path: string) => {
    const page = await firefox.newPage()
    // Neither goto nor waitForSelector hears of a moz-extension page's load; the page is there all the same.
    void page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined)
    await until(() => page.evaluate(() => document.querySelector('h1, h2, button') !== null))
    return page
  }
  return {
    asked: internet.asked,
    ours,
    async visit(url, stay = 5_000) {
      const page = await firefox.newPage()
      await page.evaluateOnNewDocument(seemAPerson)
      const stayed = pause(stay)
      await page.goto(url, { timeout: stay }).catch(() => undefined)
      await stayed
      return page
    },
    async grant() {
      const page = await ours('onboarding.html')
      const button = await page.$('button.primary')
      await button?.click()
      await until(() => page.evaluate(() => document.body.dataset.grant === 'all'))
      await page.close()
    },
    async set(settings) {
      const page = await ours('dashboard.html#settings')
      await page.evaluate(changeSettings, settings)
      await page.close()
    },
    async visitPrivately(url, stay = 5_000) {
      const page = await ours('dashboard.html')
      const opened = await page.evaluate(openPrivateWindow, url)
      await pause(stay)
      await page.evaluate(closeWindow, opened)
      await page.close()
    },
    inBrowser: expression => inBrowser(firefox, expression),
    complaints: () => readConsole(firefox),
    async exported() {
      const page = await ours('dashboard.html#events')
      await page.locator('::-p-aria(Export[role="button"])').click()
      const file = join(downloads, 'vitrine-export.json')
      const text = await until(() => readFile(file, 'utf8').catch(() => ''))
      await page.close()
      await rm(file)
      const parsed = parseBundle(text)
      if (!parsed.ok) throw new Error(parsed.why)
      return parsed.bundle
    },
    async close() {
      await firefox.close()
      await leave()
    },
    async crash() {
      const process = firefox.process()
      const ended = new Promise(done => process?.once('exit', done))
      process?.kill('SIGKILL')
      await ended
      await leave()
    },
  }
}

/** The driver's own connection: it can say what puppeteer has no words for. */
function connectionOf(firefox: Browser): Connection {
  return (firefox as unknown as { connection: Connection }).connection
}
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

/** `isLasting`: not for this session only. */
async function install(firefox: Browser, extensionData: object, isLasting: boolean): Promise<void> {
  await connectionOf(firefox).send('webExtension.install', {
    extensionData,
    'moz:permanent': isLasting,
  })
}

/**
 * Lets Vitrine into private windows, as a person may, before it is installed. The driver's own word for it installs
 * first and then reloads, in the middle of the first start, and Firefox complains of the onboarding page so interrupted.
 */
async function allowInPrivate(firefox: Browser): Promise<void> {
  await inBrowser(
    firefox,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      .ExtensionPermissions.add('${ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] })`,
  )
}

/** Only an archive can be installed for good. */
async function packed(folder: string): Promise<object> {
  const out = await mkdtemp(join(tmpdir(), 'vitrine-packed-'))
  const args = [WEB_EXT, 'build', '-s', folder, '-a', out, '-n', 'vitrine.zip']
  spawnSync(process.execPath, [...args, '--no-config-discovery'], { timeout: 60_000 })
  const value = await readFile(join(out, 'vitrine.zip'), 'base64')
  await rm(out, { recursive: true })
  return { type: 'base64', value }
}

async function inBrowser<T>(firefox: Browser, expression: string): Promise<T> {
  const connection = connectionOf(firefox)
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { contexts } = tree.result as { contexts: { context: string }[] }
  const answer = await connection.send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })
  const { result } = answer.result as { result?: { value?: string } }
  if (result === undefined) throw new Error(`the browser refused: ${JSON.stringify(answer)}`)
  return JSON.parse(result.value ?? 'null')
}

/** Page events of moz-extension pages never reach the driver; the browser console has them, the background's too. */
async function readConsole(firefox: Browser): Promise<string[]> {
  const ours = JSON.stringify(`moz-extension://${UUID}/`)
  const said = await inBrowser<string[]>(firefox, `(${errorsInConsole})(${ours})`)
  // A page that is closed while it waits for an answer: the browser's own remark.
  return said.filter(one => !/^Promise \w+ after context unloaded/.test(one))
}

/** Runs in the browser's own window. */
const errorsInConsole = `ours => {
  const said = Services.console.getMessageArray().filter(one => one instanceof Ci.nsIScriptError)
    .filter(({ flags, sourceName, errorMessage }) => !(flags & Ci.nsIScriptError.warningFlag) && (sourceName + errorMessage).includes(ours))
    .map(({ errorMessage, sourceName, lineNumber, columnNumber }) => errorMessage + ' @ ' + sourceName + ':' + lineNumber + ':' + columnNumber)
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
  const logged = storage.getEvents().filter(one => one.level === 'error' && String(one.filename).startsWith(ours))
    .map(one => one.arguments.map(String).join(' '))
  return [...said, ...logged]
}`

/** Runs before the page: SDKs that take the visitor for a robot keep quiet. */
function seemAPerson(): void {
  Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false, configurable: true })
}

/** What runs inside the extension's own pages sees this. */
declare const browser: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: object): Promise<void>
    }
  }
  windows: {
    create(options: object): Promise<{ id: number }>
    remove(id: number): Promise<void>
  }
}

async function changeSettings(settings: object): Promise<void> {
  const before = (await browser.storage.local.get('settings')).settings
  await browser.storage.local.set({ settings: { ...Object(before), ...settings } })
}

async function openPrivateWindow(url: string): Promise<number> {
  return (await browser.windows.create({ url, incognito: true })).id
}

async function closeWindow(id: number): Promise<void> {
  await browser.windows.remove(id)
}

const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

/** What `look` gives once it is truthy; a look that throws is not there yet. */
async function until<T>(look: () => Promise<T>, within = 15_000): Promise<T> {
  const end = Date.now() + within
  for (;;) {
    const seen = await look().catch(() => undefined)
    if (seen) return seen
    if (Date.now() > end) throw new Error(`not seen within ${within} ms: ${look}`)
    await pause(100)
  }
}
