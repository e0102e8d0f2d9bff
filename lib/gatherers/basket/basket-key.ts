import type { PageWords, WordLists } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'

/**
 * Where the background leaves what the script needs (watching/watch-basket), and the scripts what they need of each other:
 * a key of the isolated world's global object, which the page cannot see.
 */
export const BASKET_KEY = 'vitrineBasket'

export interface BasketWorld {
  place: EventOf<'basket'>['place']
  lists: WordLists
  /** Looks again; there once the script runs. */
  look?: () => void
  /** On carts and checkouts: reads what is in them. */
  entries?: (root: Element, words: PageWords) => Generator<void, EventOf<'basket'>['entries']>
}

/** What was left in this world. */
export const basketWorld = (): BasketWorld | undefined =>
  (globalThis as { [BASKET_KEY]?: BasketWorld })[BASKET_KEY]
