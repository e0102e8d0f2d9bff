// The tab the popup is about: the active one, or `?tab=<id>` when the popup is opened as a page (tests, screenshots).
import { browser } from 'wxt/browser'
import type { TabFacts } from '../../components/popup/decide-state'
import { isGranted, onGrantChange } from '../../lib/grant/grant'
import { onSettingsChange, readSettings } from '../../lib/settings/stored-settings'
import { howApart, LAST_RUNG, rungsFor } from '../../lib/twin/rungs'

export interface PopupTab extends TabFacts {
  id: number
  /** How strangers would be kept apart, in words. */
  apart: string
}

/** Calls back with the tab's facts now and after every change; null when there is no tab. */
export function watchTab(changed: (tab: PopupTab | null) => void): void {
  const read = () => void readTab().then(changed, () => changed(null))
  read()
  onSettingsChange(read)
  onGrantChange(read)
  browser.storage.session.onChanged.addListener(changes => {
    if (Object.keys(changes).some(key => key.startsWith('tab:'))) read()
  })
}

async function readTab(): Promise<PopupTab | null> {
  const tab = await findTab()
  if (tab?.id === undefined) return null
  const key = `tab:${tab.id}`
  const url = tab.url ?? ''
  const [session, granted, settings, [rung = LAST_RUNG]] = await Promise.all([
    browser.storage.session.get(key),
    isGranted(),
    readSettings(),
    rungsFor(url),
  ])
  return {
    id: tab.id,
    apart: howApart(rung, url),
    url: tab.url ?? null,
    isPrivate: tab.incognito,
    isGranted: granted,
    paused: settings.paused,
    watched: watchedFrom(session[key]),
  }
}

async function findTab() {
  const asked = Number(new URLSearchParams(location.search).get('tab'))
  if (asked > 0) return browser.tabs.get(asked)
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  return active
}

/** Written by the background only; anything else reads as nothing. */
function watchedFrom(value: unknown): TabFacts['watched'] {
  if (typeof value !== 'object' || value === null) return null
  const { visit, site, shop }: Record<string, unknown> = { ...value }
  if (typeof visit !== 'string' || typeof site !== 'string') return null
  return { visit, site, isShop: shop !== null && shop !== undefined }
}
