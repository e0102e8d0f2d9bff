// The basket is watched on carts, checkouts, and product pages with something to add: by scripts put there, and nowhere else.
import { browser } from 'wxt/browser'
import { BASKET_KEY } from '../gatherers/basket/basket-key'
import { WORD_LISTS } from '../gatherers/basket/word-lists'
import type { WordLists } from '../knowledge/basket/page-words'
import type { PageKind } from '../schema/visit'

const BASKET_FILE = '/basket.js'
const ENTRIES_FILE = '/basket-entries.js'

/** Puts the scripts into the top frame of a tab whose page is of such a kind; where they run, they look again. */
export async function watchBasket(tabId: number, page: PageKind): Promise<void> {
  if (page !== 'product' && page !== 'cart' && page !== 'checkout') return
  const target = { tabId, frameIds: [0] }
  const [answer] = await browser.scripting.executeScript({
    target,
    func: isWanted,
    args: [BASKET_KEY, page, WORD_LISTS],
    injectImmediately: true,
  })
  if (answer?.result !== true) return
  await browser.scripting.executeScript({
    target,
    files: page === 'product' ? [BASKET_FILE] : [ENTRIES_FILE, BASKET_FILE],
    injectImmediately: true,
  })
}

/** Runs in the page, from its text alone: nothing outside of it is there. */
function isWanted(key: string, place: string, lists: WordLists): boolean {
  const adds = new RegExp(lists.add, 'i')
  const buttons = [...document.querySelectorAll('button, input[type="submit"], a[role="button"]')]
  const isAdd = (button: Element) =>
    adds.test(
      `${button.textContent} ${button.getAttribute('value')} ${button.getAttribute('name')}`,
    )
  if (place === 'product' && !buttons.slice(0, 400).some(isAdd)) return false
  const world = Object(Reflect.get(globalThis, key))
  Object.assign(globalThis, { [key]: Object.assign(world, { place, lists }) })
  return true
}
