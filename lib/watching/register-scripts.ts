// The page hook and the observer run where the person let them; without the permission nothing is registered.
import { browser } from 'wxt/browser'
import { isGranted } from '../grant/grant'
import { readSettings } from '../settings/stored-settings'
import { lexiconFiles } from './lexicon-files'

const HOOK_FILE = '/content-scripts/page-hook.js'
const OBSERVER_FILE = '/content-scripts/observer.js'
const PRIVACY_CONTROL_FILE = '/content-scripts/privacy-control.js'
const PAGE_FACTS_FILE = '/content-scripts/page-facts.js'
const LAYERS_FILE = '/page-layers.js'
const MARKS_FILE = '/page-marks.js'
const READER_FILE = '/reader.js'

const everywhere = {
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: true,
} as const

const SCRIPTS = [
  { ...everywhere, id: 'page-hook', js: [HOOK_FILE], world: 'MAIN' as const },
  { ...everywhere, id: 'observer', js: [OBSERVER_FILE], world: 'ISOLATED' as const },
]
/** Before the page hook, so that what it defines is hooked as the browser's own. */
const PRIVACY_CONTROL = {
  ...everywhere,
  id: 'privacy-control',
  js: [PRIVACY_CONTROL_FILE],
  world: 'MAIN' as const,
}

/**
 * Registers the two scripts if the person granted all shops, and removes them if not; a third while the person sends
 * Global Privacy Control. Safe to call at any time. Resolves to whether they are registered.
 */
export function registerScripts(): Promise<boolean> {
  // One after the other: the browser refuses an id that a call beside this one has just registered.
  const next = last.then(bringIntoLine)
  last = next.catch(() => undefined)
  return next
}

let last: Promise<unknown> = Promise.resolve()

async function bringIntoLine(): Promise<boolean> {
  const granted = await isGranted()
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  )
  if (!granted) {
    if (registered.size > 0) await browser.scripting.unregisterContentScripts()
    return false
  }
  const { gpc } = await readSettings()
  if (!gpc && registered.has(PRIVACY_CONTROL.id))
    await browser.scripting.unregisterContentScripts({ ids: [PRIVACY_CONTROL.id] })
  const wanted = gpc ? [PRIVACY_CONTROL, ...SCRIPTS] : SCRIPTS
  const missing = wanted.filter(({ id }) => !registered.has(id))
  if (missing.length > 0)
    await browser.scripting.registerContentScripts(
      missing.map(script => ({ ...script, js: [...script.js], matches: [...script.matches] })),
    )
  return true
}

/** Runs all three in one tab at once, for "Audit this page" without the permission; they see what comes from now on. */
export async function injectScripts(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  await browser.scripting.executeScript({
    target,
    files: [HOOK_FILE],
    world: 'MAIN',
    injectImmediately: true,
  })
  await browser.scripting.executeScript({ target, files: [OBSERVER_FILE], injectImmediately: true })
}

/** Runs the reader in the top frame of a tab whose page is to be logged. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [...(await lexiconFiles(tabId)), MARKS_FILE, READER_FILE],
    injectImmediately: true,
  })
}

/** Runs the reading of page reports and storage in one frame, or in all frames that a tab has now. */
export async function injectPageFacts(tabId: number, frame?: number): Promise<void> {
  await browser.scripting.executeScript({
    target: frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] },
    files: [PAGE_FACTS_FILE],
    injectImmediately: true,
  })
}

/** Reads a frame's data layers in the page's world (page-world/read-layers.ts); null where no script may run. */
export async function readLayers(tabId: number, frameId: number): Promise<string | null> {
  const [answer] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [LAYERS_FILE],
      world: 'MAIN',
      injectImmediately: true,
    })
    // The page may be gone already.
    .catch(() => [])
  return typeof answer?.result === 'string' ? answer.result : null
}
