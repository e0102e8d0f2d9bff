// A scorecard set by hand, not a fitted model: the pages it is measured on are for evaluation only.
import type { Features } from './features'

/** From here a page is a shop's. */
export const ENOUGH = 3

/**
 * Points for independent kinds of evidence of selling, less what articles show. 0 where nothing on the page lets a
 * person buy: prices, accounts and a product's markup are also on price lists, bookings and notices.
 */
export function shopPoints(features: Features): number {
  const value = (name: string): number => features[name] ?? 0
  const any = (...names: string[]): boolean => names.some(name => value(name) > 0)
  const each = (...names: string[]): number => names.filter(name => any(name)).length
  // A cart that is only written about on its own line counts where no link, name or form tells of one.
  const isWritten = any('cartText') && !any('cart', 'cartMark', 'cartForm')
  const hasCart = isWritten || any('cart', 'cartMark', 'cartForm')
  const hasOffer = any('product', 'ogProduct')
  const sells = any('add', 'checkout', 'delivery', 'service', 'quantity')
  const isNamed = any('platform', 'shopPath', 'shopHost', 'shopTitle', 'legal')
  // A page for one article on offer, said twice for machines, where people have accounts: marketplaces, too.
  const isOnOffer = value('product') > 0 && any('ogProduct') && any('priceMark') && any('account')
  // Before its scripts have run a shell shows nothing, but its application may have pages for goods and for lists of them.
  const hasRoutes = value('routes') > 1
  const manyPrices = Number(value('prices') >= 3)
  const canBuy =
    hasCart ||
    (hasOffer && sells) ||
    isOnOffer ||
    hasRoutes ||
    (isNamed && (sells || any('prices', 'legal'))) ||
    (value('prices') >= 2.5 && any('delivery', 'service'))
  if (!canBuy) return 0
  // Site builders mark even a home page as an article.
  const isStory = any('storyPath') || (!value('isHome') && any('article', 'recipe', 'articleMeta'))
  // Terms of sale are long as well: on a seller's own host, with the notice that the law asks of one, they are no story.
  const isProse = value('prose') > 1.5 && !(any('legal') && any('shopHost'))
  const isFeed = any('feed') && !any('platform', 'cartMark')
  const isClear = any('cart') && any('cartMark') && !any('feed', 'article', 'ogArticle')
  return (
    each('cart', 'cartMark', 'cartForm', 'checkout', 'service', 'delivery', 'account', 'payment') +
    each('platform', 'priceMark', 'shopPath') +
    Number(isWritten) +
    Number(isClear) +
    Number(hasOffer) * 2 +
    Number(any('add', 'quantity')) +
    Number(any('shopHost', 'shopTitle')) +
    value('legal') * 2 +
    Number(hasRoutes) * 2 +
    Number(value('prices') >= 1.5) +
    manyPrices -
    Number(isStory) * 4 -
    Number(isProse) -
    Number(isFeed)
  )
}

/** 0 to 0.99: a plain reading of the points, above 0.6 for a shop; no probability is claimed. */
export function confidenceOf(points: number): number {
  return Math.round(Math.max(0, Math.min(0.99, 0.5 + points * 0.05)) * 100) / 100
}
