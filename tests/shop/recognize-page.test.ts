import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/gatherers/content/run-idle'
import { judgePage } from '../../lib/shop/judge-page'
import { recognizePage } from '../../lib/shop/recognize-page'

function recognize(url: string, html: string) {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } })
  window.document.write(html)
  const at = new URL(url)
  return runNow(
    recognizePage(window.document as unknown as Document, at as unknown as Location, judgePage),
  )
}

const productPage = `<html><head><title>Blue mug | Potter</title>
<script type="application/ld+json">{"@type":"Product","name":"Blue mug","offers":{"@type":"Offer","price":"12.50","priceCurrency":"EUR"}}</script></head>
<body><header><a href="/cart" class="cart-link">Cart (0)</a><a href="/account/login">My account</a></header>
<h1>Blue mug</h1><span class="price">€12.50</span>
<form action="/cart/add" method="post"><input name="quantity" value="1"><button>Add to cart</button></form>
<footer><a href="/shipping">Shipping</a><a href="/returns">Returns</a></footer></body></html>`

describe('recognizePage', () => {
  it('takes a product with an offer and a cart for a shop', () => {
    const { shop, page } = recognize('https://potter.example/products/blue-mug', productPage)
    expect(shop?.platform).toBe('custom')
    expect(shop?.because).toContain('has a button to buy or add to a cart')
    expect(page).toBe('product')
  })

  it('names the platform', () => {
    const html = productPage.replace(
      '</head>',
      '<script src="https://cdn.shopify.com/s/x.js"></script></head>',
    )
    expect(recognize('https://potter.example/products/blue-mug', html).shop?.platform).toBe(
      'shopify',
    )
  })

  it('leaves a news article with a price in its text alone', () => {
    const html = `<html><head><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
      <body><article><h1>Prices rise</h1>${`<p>${'The price of bread rose to €3.20 in many towns, and shoppers worry. '.repeat(6)}</p>`.repeat(8)}</article></body></html>`
    expect(recognize('https://news.example/2024/05/bread', html).shop).toBeNull()
  })

  it.each([
    [
      'one price and one button to buy, without markup or a form',
      'product',
      '<a href="/panier">Panier (0)</a><h1>Thé noir</h1><p>12,90 €</p><button>Ajouter au panier</button><a href="/livraison">Livraison</a>',
    ],
    [
      'a price and a button in a list of goods',
      'other',
      '<a href="/panier">Panier (0)</a><ul class="product-list"><li>Thé noir 12,90 € <button>Ajouter au panier</button></li></ul><a href="/livraison">Livraison</a>',
    ],
    [
      'a list of goods whose prices come later',
      'category',
      `<a href="/panier">Panier (0)</a><ul class="product-list">${'<li>Thé <button>Ajouter au panier</button></li>'.repeat(4)}</ul><a href="/livraison">Livraison</a>`,
    ],
  ])('tells the kind of page by what stands on it: %s', (_, kind, html) => {
    const { shop, page } = recognize('https://the.example/the-noir', html)
    expect(shop).not.toBeNull()
    expect(page).toBe(kind)
  })

  it('survives an empty document', () => {
    expect(recognize('https://empty.example/', '').shop).toBeNull()
  })
})
