// What short texts of a cart say, by lists of words that are handed in.
import { any, plainWords } from './plain-words'

/** Sources of expressions: `fees`, `add` and `cart` over the text as it is, the others over `plainWords`. */
export interface WordLists {
  recurring: string
  /** Paying by installments comes again as well, and is no subscription. */
  installments: string
  news: string
  gift: string
  empty: string
  remove: string
  /** Beginnings of words for fees and protection; what stands around them is told, and judged later. */
  fees: string
  add: string
  cart: string
}

export interface PageWords {
  /** What is bought comes, or is paid, again and again. */
  recurs(text: string): boolean
  /** It allows advertising. */
  isNews(text: string): boolean
  isGift(text: string): boolean
  isEmpty(text: string): boolean
  removes(text: string): boolean
  adds(text: string): boolean
  namesCart(text: string): boolean
  /** Where words for fees begin. */
  feesIn(text: string): number[]
}

export function wordsFrom(lists: WordLists): PageWords {
  const says = (list: string) => {
    const words = any(list)
    return (text: string) => words.test(plainWords(text))
  }
  const matches = (source: string) => {
    const words = new RegExp(source, 'i')
    return (text: string) => words.test(text)
  }
  const recurs = says(lists.recurring)
  const isNews = says(lists.news)
  const isPaidInParts = says(lists.installments)
  const fees = new RegExp(lists.fees, 'giu')
  return {
    recurs: text => recurs(text) && !isNews(text) && !isPaidInParts(text),
    isNews,
    isGift: says(lists.gift),
    isEmpty: says(lists.empty),
    removes: says(lists.remove),
    adds: matches(lists.add),
    namesCart: matches(lists.cart),
    feesIn: text => [...text.matchAll(fees)].map(({ index }) => index),
  }
}
