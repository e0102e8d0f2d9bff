import type { Page } from 'playwright-core'

/** Words in a path that lead to what an audit wants to see, in the order in which they are worth following. */
const WANTED = [
  /\/(p|product|products|produkt|produit|producto|prodotto|item|dp)(\/|$|-)/i,
  /\/(cart|basket|warenkorb|panier|carrito|carrello|winkelwagen|koszyk)(\/|$)/i,
  /\/(c|category|categories|collections?|kategorie|categorie|shop|catalog)(\/|$)/i,
]

/** Up to `most` links of the page to pages of the same site, product, cart and category pages only. */
export async function crawlLinks(page: Page, most: number): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll(links => links.map(link => (link instanceof HTMLAnchorElement ? link.href : '')))
  return chooseLinks(hrefs, page.url(), most)
}

/** Pure part of `crawlLinks`: one of each kind in turn, so that a cart is not drowned by products. */
export function chooseLinks(hrefs: readonly string[], from: string, most: number): string[] {
  const here = new URL(from)
  const kinds: string[][] = WANTED.map(() => [])
  for (const href of new Set(hrefs.map(withoutHash))) {
    const url = URL.canParse(href) ? new URL(href) : null
    if (!url || url.host !== here.host || href === withoutHash(from)) continue
    const kind = WANTED.findIndex(wanted => wanted.test(url.pathname))
    kinds[kind]?.push(href)
  }
  const chosen: string[] = []
  while (chosen.length < most && kinds.some(kind => kind.length > 0)) {
    for (const kind of kinds) {
      const next = kind.shift()
      if (next && chosen.length < most) chosen.push(next)
    }
  }
  return chosen
}

const withoutHash = (href: string) => href.replace(/#.*$/, '')
