import { browser } from 'wxt/browser'
import type { Finding } from '../schema/finding'

/** How many findings of a visit ask for attention: those that are neither information nor good news. */
export function attentionCount(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info' && severity !== 'positive').length
}

/** Shows a count on the tab's button; nothing for none. The tab may be gone, which is no error. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count)
  try {
    await browser.action.setBadgeText({ tabId, text })
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#0f5c6e' })
  } catch {
    // The tab was closed between judging and showing.
  }
}
