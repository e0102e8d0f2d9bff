// All lists of words that the script on carts and checkouts is given.
import { PAGE_LISTS } from '../../knowledge/basket/page-lists'
import type { WordLists } from '../../knowledge/basket/page-words'
import { addToCartWords, cartWords } from '../../shop/words'

export const WORD_LISTS: WordLists = {
  ...PAGE_LISTS,
  // Of more languages: the recognition of shops has them.
  add: addToCartWords.source,
  cart: cartWords.source,
}
