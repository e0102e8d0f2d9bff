// How long a saved page is looked at: until the extension itself has said what it is.
import type { Page } from 'playwright-core'
import type { Control, TabState } from '../control-page'
import { inTime } from './in-time'
import type { SavedTab } from './saved-tab'

const OPEN_MS = 30_000
/** Saved pages wait for things that never come; they are read as they are. */
const LOAD_MS = 20_000
/** From the load event to the sentinel's word in the worker; counted in the page, so that a busy machine stretches it. */
const SENTINEL_MS = 250
const GREETING_MS = 10_000
const READER_MS = 40_000
/** What the reader found in its last look leaves the page within this; counted in the page too. */
const SENDING_MS = 700
const ASK_EVERY_MS = 100
/** A page that never answers, since its scripts never end, is judged by what the extension said. */
const PAGE_TIMER_MS = 15_000

/**
 * Shows a page until the reader has said what it is, or the sentinel has let it pass. Returns the visit's id.
 * @throws Error when the page does not come, or the extension never speaks of it.
 */
export async function lookAtPage(
  saved: SavedTab,
  page: { url: string; html: string },
  control: Control,
): Promise<string> {
  const { visit: before } = await control.stateOf(saved.tab)
  await saved.show(page.url, page.html, OPEN_MS)
  await saved.page.waitForLoadState('load', { timeout: LOAD_MS }).catch(ignoreLate)
  const ask = (isEnough: (state: TabState) => boolean, ms: number) =>
    until(() => control.stateOf(saved.tab), isEnough, ms)
  const greeted = await ask(({ visit }) => visit !== null && visit !== before, GREETING_MS)
  if (greeted.visit === null || greeted.visit === before)
    throw new Error('the extension said nothing of it')
  await pageTime(saved.page, SENTINEL_MS)
  const seen = await control.stateOf(saved.tab)
  if (!seen.isShop) return seen.visit ?? greeted.visit
  await ask(({ isRead }) => isRead, READER_MS)
  await pageTime(saved.page, SENDING_MS)
  // A route change in the meantime is a visit of its own.
  return (await control.stateOf(saved.tab)).visit ?? greeted.visit
}

async function until<T>(
  ask: () => Promise<T>,
  isEnough: (answer: T) => boolean,
  ms: number,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (isEnough(answer) || Date.now() > end) return answer
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY_MS))
  }
}

/** Waits by the page's own clock: all that the page's thread had to do before has been done then. */
async function pageTime(page: Page, ms: number): Promise<void> {
  const work = page.evaluate(wait => new Promise<void>(done => setTimeout(done, wait)), ms)
  await inTime(work, PAGE_TIMER_MS, 'the page').catch(ignoreLate)
}

const ignoreLate = () => {
  // Judged as it is then.
}
