// A person's browser, as tests of what a person does begin with it: the built extension, granted, and some shops.
import type { BrowserContext, Page } from 'playwright-core'
import { vi } from 'vitest'
import { builtExtension } from '../../lib/headless/built-extension'
import { type Opened, openControl } from '../../lib/headless/control-page'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { launch } from '../../lib/headless/launch'
import type { Bundle } from '../../lib/schema/bundle'
import { startInternet } from '../shops/internet'
import type { Asked, Site } from '../shops/site'

export interface Shopper {
  context: BrowserContext
  /** Everything that any page or the browser itself asked for, oldest first. */
  asked: readonly Asked[]
  /** Goes to an address, as often as asked, in a window of its own; waits until the reader has been through the page. */
  visit(url: string, times?: number): Promise<Opened>
  /** Opens a page of the extension: `dashboard.html#prices/…`. */
  open(path: string): Promise<Page>
  popup(tab: number): Promise<Page>
  /** All that was logged, as the dashboard exports it. */
  exportBundle(): Promise<Bundle>
  close(): Promise<void>
}

interface Allowed {
  /** The extension may run in private windows. */
  inPrivate?: boolean
}

export async function openShopper(
  sites: Site[],
  { inPrivate = false }: Allowed = {},
): Promise<Shopper> {
  const internet = await startInternet(sites)
  const extension = await builtExtension()
  const browser = findBrowser()
  const launched = await launch({ browser, extension, inPrivate, args: internet.browserArgs })
  const { context, extensionId } = launched
  const control = await openControl(context, extensionId)
  await grant(context, extensionId)
  const open = async (path: string) => {
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/${path}`)
    return page
  }
  return {
    context,
    asked: internet.asked,
    open,
    popup: tab => open(`popup.html?tab=${tab}`),
    async visit(url, times = 1) {
      const opened = await control.open()
      for (let time = 0; time < times; time += 1) await opened.page.goto(url)
      const isRead = async () => (await control.stateOf(opened.tab)).isRead
      await vi.waitUntil(isRead, { timeout: 60_000 })
      return opened
    },
    exportBundle: control.exportBundle,
    async close() {
      await launched.close()
      await internet.close()
    },
  }
}
