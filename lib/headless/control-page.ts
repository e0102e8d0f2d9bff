// One page of the extension itself stays open during an audit: it opens windows, passes on wishes, and exports.
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { parseBundle } from '../export/import-bundle'
import type { Bundle } from '../schema/bundle'
import { CannotAudit } from './cannot-audit'
import { firstLine } from './first-line'

/** The parts of the extension API that the page uses, as its world has them. */
interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> }
  windows: { create(options: object): Promise<{ tabs?: { id?: number }[] }> }
  tabs: { sendMessage(tab: number, message: object, options: object): Promise<unknown> }
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: object): Promise<void>
    }
    session: { get(key: string): Promise<Record<string, unknown>> }
  }
}
declare const chrome: ExtensionApi

export interface Opened {
  page: Page
  tab: number
}

export interface TabState {
  /** Null before the page has spoken. */
  visit: string | null
  isShop: boolean
  /** The reader has said what kind of shop it is. */
  isRead: boolean
}

export interface Control {
  /** A new window at about:blank: its page is visible, as a person's would be, also beside others. */
  open(): Promise<Opened>
  /** Changes the extension's settings. */
  set(settings: Record<string, unknown>): Promise<void>
  /** Asks the reader in that tab to accept or reject; says how it went. */
  choose(tab: number, choice: 'accept' | 'reject'): Promise<string>
  /** What the extension makes of the tab, once the worker has begun on every message sent before this call. */
  stateOf(tab: number): Promise<TabState>
  /** Everything logged so far, by the dashboard's own Export button. */
  exportBundle(): Promise<Bundle>
}

export async function openControl(context: BrowserContext, extensionId: string): Promise<Control> {
  const page = await context.newPage()
  // The lightest page there is: the dashboard would draw every event anew while pages are audited.
  const home = `chrome-extension://${extensionId}/onboarding.html`
  await page.goto(home)
  let last: Promise<unknown> = Promise.resolve()
  /** One at a time, so that the page that appears is the one that was asked for. */
  const alone = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task)
    last = next.catch(() => undefined)
    return next
  }
  return {
    open: () => alone(() => openWindow(context, page)),
    set: settings => page.evaluate(changeSettings, settings),
    choose: (tab, choice) => page.evaluate(askReader, { tab, choice }),
    stateOf: tab => page.evaluate(readTab, tab),
    exportBundle: () =>
      alone(async () => {
        await page.goto(new URL('/dashboard.html#events', home).href)
        return download(page).finally(() => page.goto(home))
      }),
  }
}

async function openWindow(context: BrowserContext, control: Page): Promise<Opened> {
  const appears = context.waitForEvent('page', { timeout: 15_000 })
  const tab = await control.evaluate(async () => {
    const made = await chrome.windows.create({ url: 'about:blank', width: 1366, height: 900 })
    return made.tabs?.[0]?.id ?? -1
  })
  return { page: await appears, tab }
}

async function changeSettings(settings: Record<string, unknown>): Promise<void> {
  const before = (await chrome.storage.local.get('settings')).settings
  await chrome.storage.local.set({ settings: { ...Object(before), ...settings } })
  // Answered once the worker has put the change into force (the shape is @webext-core/messaging's).
  await chrome.runtime.sendMessage({ id: 1, type: 'settle', timestamp: 0 })
}

async function readTab(tab: number): Promise<TabState> {
  // Nobody answers this one; that it was heard is what counts.
  await chrome.runtime.sendMessage({ type: 'none' }).catch(() => undefined)
  const key = `tab:${tab}`
  const state = Object((await chrome.storage.session.get(key))[key])
  const because: unknown = Object(state.shop).because
  return {
    visit: typeof state.visit === 'string' ? state.visit : null,
    isShop: Array.isArray(because),
    isRead: Array.isArray(because) && because.length > 0,
  }
}

async function askReader(ask: { tab: number; choice: string }): Promise<string> {
  try {
    const message = { type: 'choose', choice: ask.choice }
    const done = await chrome.tabs.sendMessage(ask.tab, message, { frameId: 0 })
    return String(Object(done).how ?? 'none')
  } catch {
    // No reader: the page was not taken for a shop.
    return 'none'
  }
}

async function download(page: Page): Promise<Bundle> {
  // The events view has its Export button also when the log is empty.
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Export', exact: true }).first().click({ timeout: 30_000 }),
  ]).catch(cause => {
    throw new CannotAudit(
      `the log could not be exported (${firstLine(cause)})`,
      'try again; report it if it persists',
      { cause },
    )
  })
  const parsed = parseBundle(await readFile(await file.path(), 'utf8'))
  if (parsed.ok) return parsed.bundle
  throw new CannotAudit(`the export is not as it should be: ${parsed.why}`, 'please report this')
}
