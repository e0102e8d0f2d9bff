// What the page says it is, for machines: JSON-LD types, microdata, OpenGraph.
import type { Features } from './features'

const MAX_JSON = 200_000
/** Enough to know that some platform is there; the reader's table (platform.ts) tells which. */
const platformMarks =
  '[src*="cdn.shopify.com"],[href*="/cdn/shop/"],[href*="plugins/woocommerce"],[data-mage-init],[src*="/js/mage/"],[src*="demandware"],[src*="bigcommerce.com"],meta[content^="PrestaShop"],[href*="catalog/view/theme"],[src*="vtexassets"]'

/** data-vocabulary.org came before schema.org, with the same names for goods and offers. */
const typed = '[itemtype*="schema.org/"],[itemtype*="data-vocabulary.org/"],[typeof]'

/** Counts types by name without parsing JSON: broken JSON-LD is common, and the sentinel must stay small. */
export function structuredFeatures(document: Document): Features {
  const json = ldText(document)
  const types = typesIn(json)
  for (const node of document.querySelectorAll(typed)) {
    const type = (node.getAttribute('itemtype') ?? node.getAttribute('typeof') ?? '')
      .split(/[/:]/)
      .at(-1)
    if (type) types.add(type)
    if (types.size > 60) break
  }
  const og = meta(document, 'og:type')
  const has = (name: RegExp): number => Number([...types].some(type => name.test(type)))
  return {
    product: has(/^(?:Individual)?Product/) && has(/Offer$/),
    article: has(/Article$|BlogPosting$/),
    ogArticle: /^article/i.test(og) ? 1 : 0,
    recipe: has(/^Recipe$/),
    ogProduct: /product|^og:product/i.test(og) || meta(document, 'product:price:amount') ? 1 : 0,
    articleMeta: meta(document, 'article:published_time') ? 1 : 0,
    platform: document.querySelector(platformMarks) ? 1 : 0,
    routes: routesOf(document),
    feed: document.querySelector(
      'link[type="application/rss+xml"],link[type="application/atom+xml"]',
    )
      ? 1
      : 0,
  }
}

/** The parts of a shop that a script application names among its own pages; a shell holds nothing else before it runs. */
const shopRoutes = [
  /pages?[-/](?:products?|produits?|produkte?|productos?)[-/[]/i,
  /pages?[-/](?:collections?|cart|basket|checkout)\b/i,
]

/**
 * How many of `shopRoutes` stand in the list of pages of Gatsby (`component---src-pages-products-name-js`) or in the
 * addresses of Next.js chunks (`/chunks/pages/products/[slug]-1f.js`), 0 to 2.
 */
function routesOf(document: Document): number {
  let list = document.getElementById('gatsby-chunk-mapping')?.textContent?.slice(0, MAX_JSON) ?? ''
  for (const script of document.querySelectorAll('script[src*="/chunks/pages/"]'))
    list += script.getAttribute('src')
  return shopRoutes.filter(route => route.test(list)).length
}

/** All JSON-LD of the page as one bounded string. */
export function ldText(document: Document): string {
  let all = ''
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    all += `${script.textContent ?? ''}\n`
    if (all.length > MAX_JSON) break
  }
  return all.slice(0, MAX_JSON)
}

function typesIn(json: string): Set<string> {
  const types = new Set<string>()
  for (const [, list] of json.matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g))
    for (const [, name] of (list ?? '').matchAll(/"([^"]+)"/g))
      types.add((name ?? '').split('/').at(-1) ?? '')
  return types
}

/** Content of a meta tag by property or name; empty when there is none. */
export function meta(document: Document, name: string): string {
  return (
    document
      .querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)
      ?.getAttribute('content')
      ?.trim() ?? ''
  )
}
