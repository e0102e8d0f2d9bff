// The one permission Vitrine asks for. Only a click may ask: the browser refuses anything later than the handler itself.
import { browser } from 'wxt/browser'

const ALL_SHOPS = { origins: ['<all_urls>'] }

/** Whether Vitrine may watch every shop. */
export async function isGranted(): Promise<boolean> {
  return browser.permissions.contains(ALL_SHOPS)
}

/** Asks the browser. Call it synchronously in a click handler, before any `await`. False when the person said no. */
export function askForGrant(): Promise<boolean> {
  return browser.permissions.request(ALL_SHOPS)
}

/** Gives the permission back; true when nothing is left of it. */
export async function giveBack(): Promise<boolean> {
  await browser.permissions.remove(ALL_SHOPS)
  return !(await isGranted())
}

/** Calls `changed` whenever the permission is given or taken, here or in the browser's own settings. */
export function onGrantChange(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
  return () => {
    browser.permissions.onAdded.removeListener(changed)
    browser.permissions.onRemoved.removeListener(changed)
  }
}
