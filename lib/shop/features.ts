// Counts that tell a shop from a page that only writes about one. No layout, no computed style: a saved page reads alike.
import { controlFeatures } from './control-features'
import { nameFeatures } from './names'
import { structuredFeatures } from './structured-features'
import { textFeatures } from './text-features'

export type PageLocation = Pick<Location, 'href' | 'hostname' | 'pathname' | 'search'>

/** Feature values between 0 and about 4; a name that is missing counts as 0. */
export type Features = Record<string, number>

const shopHost =
  /(?:^|[.-])(?:shop|store|boutique|tienda|loja|negozio|sklep|butik|obchod|mall)\d*(?:[.-]|$)/
const storyHost = /^(?:docs?|dev(?:eloper)?s?|api|forums?|community|wiki|blog|help|support|news)\./
const storyPath =
  /\/(?:blogs?|[a-z-]*magazin[a-z]*|news|re[cz]e[pt]t[a-z]*|recipes?|receitas|recetas|ricette|press[a-z-]*|artikel|articles?|stor(?:y|ies)|ratgeber|journal|forums?|threads?|wiki|docs|api)(?:[/.]|$)|\/(?:19|20)\d\d\/[01]?\d\//i
const shopPath =
  /\/(?:products?|collections|produ(?:kte?|its?|ctos?|to|ct-category)|prodotti|p|dp|itm|item|catalog|shop|store|category|kategorie|checkout|basket|cart|warenkorb|panier)(?:[/.]|$)/i

type Slices = Generator<void, Features>

/** On the largest pages a part takes some milliseconds, or yields. */
const PARTS: readonly ((document: Document, location: PageLocation) => Features | Slices)[] = [
  controlFeatures,
  nameFeatures,
  structuredFeatures,
  textFeatures,
  addressFeatures,
]

/** Reads a document once, bounded whatever its size; yields between slices. */
export function* readFeatures(document: Document, location: PageLocation): Slices {
  const features: Features = {}
  for (const read of PARTS) {
    const part = read(document, location)
    Object.assign(features, isSliced(part) ? yield* part : part)
    yield
  }
  return features
}

const isSliced = (part: Features | Slices): part is Slices => Symbol.iterator in part

function addressFeatures(_: Document, location: PageLocation): Features {
  return {
    shopHost: Number(shopHost.test(location.hostname)),
    storyPath: Number(storyHost.test(location.hostname) || storyPath.test(location.pathname)),
    shopPath: Number(shopPath.test(location.pathname)),
    isHome: Number(location.pathname.length <= 4),
  }
}
