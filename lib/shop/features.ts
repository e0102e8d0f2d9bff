// Counts that tell a shop from a page that only writes about one. No layout, no computed style: a saved page reads alike.
import type { Platform } from '../schema/visit'
import { controlFeatures } from './control-features'
import { collectMarks } from './marks'
import { nameFeatures } from './names'
import { findPlatform } from './platform'
import { structuredFeatures } from './structured-features'
import { textFeatures } from './text-features'

export type PageLocation = Pick<Location, 'href' | 'hostname' | 'pathname' | 'search'>

/** Feature values between 0 and about 4; a name that is missing counts as 0. */
export type Features = Record<string, number>

export interface PageFacts {
  features: Features
  platform: Platform
  selling: boolean
}

/** Reads a document once; bounded whatever its size. */
export function readFacts(
  document: Document,
  location: PageLocation,
  globals: readonly string[] = [],
): PageFacts {
  const found = findPlatform(collectMarks(document, globals))
  const features: Features = {
    ...controlFeatures(document, location),
    ...nameFeatures(document),
    ...structuredFeatures(document),
    ...textFeatures(document),
    platformSelling: found?.selling ? 1 : 0,
    shopHost:
      /(?:^|[.-])(?:shop|store|boutique|tienda|loja|negozio|sklep|butik|obchod|mall)\d*(?:[.-]|$)/.test(
        location.hostname,
      )
        ? 1
        : 0,
    storyPath:
      /\/(?:blogs?|magazin[a-z]*|news|recipes?|rezepte?|receitas|recetas|recettes|ricette|presse?|press-releases?|artikel|articles?|story|stories|kultur-magazin|ratgeber|journal|forums?|wiki|docs)(?:[/.]|$)|\/(?:19|20)\d\d\/[01]?\d\//i.test(
        location.pathname,
      )
        ? 1
        : 0,
    shopPath:
      /\/(?:products?|collections?|produkte?|produits?|productos?|prodotti|produto|product-category|p|dp|itm|item|catalog|catalogue|shop|store|category|kategorie|checkout|basket|cart|warenkorb|panier)(?:[/.]|$)/i.test(
        location.pathname,
      )
        ? 1
        : 0,
  }
  Object.assign(features, combined(features, location.pathname.length <= 4))
  return { features, platform: found?.platform ?? 'custom', selling: found?.selling ?? false }
}

const groups: readonly (readonly string[])[] = [
  ['cart', 'cartMark', 'cartForm'],
  ['add', 'quantity'],
  ['checkout'],
  ['service'],
  ['delivery', 'textDelivery'],
  ['account'],
  ['payment'],
  ['prices', 'priceMark'],
  ['product', 'ogProduct'],
  ['platformSelling'],
]

/** How many different kinds of selling marks there are, and how many on a page that is no story: a shop's blog is no shop page. */
function combined(features: Features, isHome: boolean): Features {
  const has = (name: string): boolean => (features[name] ?? 0) > 0
  // Site builders mark even a home page as an article.
  const isStory = !isHome && ['article', 'recipe', 'storyPath', 'articleMeta'].some(has)
  const breadth = groups.filter(group => group.some(has)).length
  const hasCart = has('cart') || has('cartMark') || has('cartForm') || has('checkout')
  return {
    breadth: breadth / 2,
    story: isStory ? 1 : 0,
    calmBreadth: isStory ? 0 : breadth / 2,
    calmCart: hasCart && !isStory ? 1 : 0,
  }
}
