import { browser } from 'wxt/browser'
import type { Finding } from '../schema/finding'

/** How many findings of a visit ask for attention: those that are neither information nor good news. */
export function attentionCount(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info' && severity !== 'positive').length
}

/** The page that a tab shows; the browser takes the count away with its document. */
export interface BadgePlace {
  tab: number
  /** Null where the browser does not say which. */
  document: string | null
}

/** What each tab's button shows, as far as this worker said it: each change makes the browser draw its toolbar anew. */
const shown = new Map<number, { document: string | null; text: string }>()
let isColored = false

/** Shows a count on the tab's button; nothing for none. The tab may be gone, which is no error. */
export async function showBadge({ tab, document }: BadgePlace, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count)
  const before = shown.get(tab)
  if (document !== null && before?.document === document && before.text === text) return
  shown.set(tab, { document, text })
  try {
    if (!isColored && text !== '') {
      isColored = true
      await browser.action.setBadgeBackgroundColor({ color: '#0f5c6e' })
    }
    await browser.action.setBadgeText({ tabId: tab, text })
  } catch {
    // The tab was closed between judging and showing.
  }
}

/** A page begins in a tab whose button shows no count yet. */
export function noBadgeYet({ tab, document }: BadgePlace): void {
  if (document !== null && shown.get(tab)?.document !== document)
    shown.set(tab, { document, text: '' })
}

export function forgetBadge(tab: number): void {
  shown.delete(tab)
}
