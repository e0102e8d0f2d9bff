// Grants the optional host permission without a person, through the shipped onboarding page (see FACTS: either half
// alone, the developer call or the click, leaves the prompt waiting for ever or grants nothing).
import type { BrowserContext } from 'playwright-core'
import { CannotAudit } from './cannot-audit'

/** Must equal `optional_host_permissions` of the manifest: `*://*\/*` does not count for it. */
const ALL_URLS = '<all_urls>'

/**
 * Gives the extension leave to watch all shops, and waits until its scripts are registered.
 * @throws CannotAudit when the browser keeps the permission back.
 */
export async function grant(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage()
  try {
    await page.goto('chrome://extensions')
    await page.evaluate(addHostPermission, { id: extensionId, pattern: ALL_URLS })
    await page.goto(`chrome-extension://${extensionId}/onboarding.html`)
    await page.getByRole('button', { name: 'Watch all shops' }).click({ timeout: 15_000 })
    await page.waitForFunction(() => document.body.dataset.state === 'ready', null, {
      timeout: 15_000,
    })
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

/** Runs inside chrome://extensions. */
function addHostPermission(ask: { id: string; pattern: string }): Promise<void> {
  const scope = globalThis as unknown as {
    chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } }
  }
  return scope.chrome.developerPrivate.addHostPermission(ask.id, ask.pattern)
}
