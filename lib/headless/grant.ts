// Grants the optional host permission without a person, through the shipped onboarding page (see FACTS: either half
// alone, the developer call or the click, leaves the prompt waiting for ever or grants nothing).
import type { BrowserContext, Page } from 'playwright-core'
import { CannotAudit } from './cannot-audit'

/** Must equal `optional_host_permissions` of the manifest: `*://*\/*` does not count for it. */
const ALL_URLS = '<all_urls>'

const TRIES = 3

/**
 * Gives the extension leave to watch all shops, and waits until its scripts are registered.
 * @throws CannotAudit when the browser keeps the permission back.
 */
export async function grant(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage()
  try {
    await page.goto('chrome://extensions')
    await page.evaluate(addHostPermission, { id: extensionId, pattern: ALL_URLS })
    // On a crowded machine the prompt's answer or the worker's can be lost; the page may be asked again.
    for (let tries = TRIES; ; tries -= 1) {
      const failed = await askOnPage(page, extensionId).catch((cause: unknown) => cause)
      if (failed === undefined) break
      if (tries <= 1) throw failed
    }
  } catch (cause) {
    throw new CannotAudit(
      `the browser did not grant the extension access to pages: ${String(cause).split('\n', 1)[0]}`,
      'use Chromium 130 or newer without an enterprise policy on extensions',
      { cause },
    )
  } finally {
    await page.close()
  }
}

async function askOnPage(page: Page, extensionId: string): Promise<undefined> {
  await page.goto(`chrome-extension://${extensionId}/onboarding.html`)
  const isReady = () => document.body.dataset.state === 'ready'
  const button = page.getByRole('button', { name: 'Watch all shops' })
  await button.click({ timeout: 15_000 })
  await page.waitForFunction(isReady, null, { timeout: 15_000 })
}

/** Runs inside chrome://extensions. */
function addHostPermission(ask: { id: string; pattern: string }): Promise<void> {
  const scope = globalThis as unknown as {
    chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } }
  }
  return scope.chrome.developerPrivate.addHostPermission(ask.id, ask.pattern)
}
