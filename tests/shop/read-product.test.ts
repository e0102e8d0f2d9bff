import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/gatherers/content/run-idle'
import { readProduct } from '../../lib/shop/read-product'

function read(html: string, url = 'https://potter.example/products/blue-mug') {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } })
  window.document.write(html)
  return runNow(
    readProduct(window.document as unknown as Document, new URL(url) as unknown as Location),
  )
}

const ld = (json: string) =>
  `<html><head><title>Blue mug</title><script type="application/ld+json">${json}</script></head><body><h1>Blue mug</h1><p>Glazed.</p></body></html>`

describe('readProduct', () => {
  it('reads JSON-LD inside @graph', () => {
    const json =
      '{"@graph":[{"@type":"WebSite"},{"@type":"Product","name":"Blue mug","sku":"BM-1","offers":[{"@type":"Offer","price":"12.50","priceCurrency":"EUR","availability":"https://schema.org/InStock"}]}]}'
    expect(read(ld(json))).toMatchObject({
      name: 'Blue mug',
      sku: 'BM-1',
      price: { amount: 12.5, currency: 'EUR' },
      availability: 'InStock',
    })
  })

  it.each([
    ['sv', '1 499 kr', 1499, 'SEK'],
    ['nb', '1 499 kr', 1499, 'NOK'],
    ['hu', '12 990 Ft', 12990, 'HUF'],
    ['pl', '89,00 zl', 89, 'PLN'],
    ['da', '499,-', 499, null],
  ])(
    'reads a %s price that only the page shows, without a telling class: %s',
    (lang, text, amount, currency) => {
      const page = `<html lang="${lang}"><body><h1>Blue mug</h1><div><span>${text}</span></div><button>Add to cart</button></body></html>`
      expect(read(page)?.price).toEqual({ amount, currency })
    },
  )

  it.each(['12 ft', '2 L', '500 km', '30 cm', '5 stk', '10 kr/måned avtale', 'Nr 1-4'])(
    'look-alike: “%s” alone is no price',
    text => {
      const page = `<html lang="nb"><body><h1>Blue mug</h1><div><span>${text}</span></div><button>Add to cart</button></body></html>`
      expect(read(page)?.price).toBeUndefined()
    },
  )

  it('mends broken JSON-LD', () => {
    const json =
      '{"@type":"Product","name":"Blue mug","description":"line\none","offers":{"@type":"AggregateOffer","lowPrice":9,"priceCurrency":"USD",},}'
    expect(read(ld(json))?.price).toEqual({ amount: 9, currency: 'USD' })
  })

  it('reads a sale and its list price from priceSpecification', () => {
    const json =
      '{"@type":"Product","name":"Blue mug","offers":{"@type":"Offer","priceSpecification":[{"price":"10.00","priceCurrency":"EUR"},{"priceType":"https://schema.org/ListPrice","price":"15.00","priceCurrency":"EUR"}]}}'
    expect(read(ld(json))).toMatchObject({
      price: { amount: 10, currency: 'EUR' },
      wasPrice: { amount: 15, currency: 'EUR' },
    })
  })

  it('reads microdata', () => {
    const html = `<body itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Blue mug</h1><meta itemprop="sku" content="77">
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="GBP"><span itemprop="price" content="8.00">£8</span><link itemprop="availability" href="https://schema.org/OutOfStock"></div></body>`
    expect(read(html)).toMatchObject({
      sku: '77',
      price: { amount: 8, currency: 'GBP' },
      availability: 'OutOfStock',
    })
  })

  it('takes the amount with tax where the one without stands beside it', () => {
    const box = (words: string) =>
      `<h1>Blue mug</h1><ul><li class="price"><span>100.00€</span></li><li class="tax small">${words} <span>81.97€</span></li></ul>
       <h4><a href="/m2">Red mug</a></h4><div class="prices"><span class="price">150.00€</span></div>`
    for (const words of ['Brez DDV:', 'bez DPH', 'IVA esclusa', 'ohne MwSt.', 'без НДС'])
      expect(read(`<body>${box(words)}</body>`)).toMatchObject({ price: { amount: 100 } })
    expect(read(`<body>${box('Brez DDV:')}</body>`)?.wasPrice).toBeUndefined()
  })

  it('reads an amount whose sign stands among the words before it', () => {
    const html =
      '<body><h1>Blue mug</h1><div class="deal">最低價$<span>99</span>元起/包</div><p>1448 sold</p></body>'
    expect(read(html)?.price?.amount).toBe(99)
    const many =
      '<body><h1>Blue mug</h1><div>we sold more than <span>99</span> of them</div></body>'
    expect(read(many)?.price).toBeUndefined()
  })

  it('believes the sign that the page shows before what a script was told by default', () => {
    const page = (sign: string) =>
      `<body><script>dataLayer.push({ecommerce:{currencyCode:'USD',detail:{products:[{name:'Blue mug',price:'131990'}]}}})</script>
       <h1>Blue mug</h1><span class="price">131 990 ${sign}</span></body>`
    expect(read(page('тг.'))?.price).toEqual({ amount: 131990, currency: 'KZT' })
    expect(read(page('$'))?.price).toEqual({ amount: 131990, currency: 'USD' })
  })

  it('reads what the page tells a pixel', () => {
    const call = `fbq('track', 'ViewContent', { content_ids: ['1131'], content_type: 'product', value: 29, currency: 'TWD' })`
    const html = `<body><script>${call}</script><h1>Blue mug</h1><p>From $29</p><p>now saving 現省$400</p></body>`
    expect(read(html)?.price).toEqual({ amount: 29, currency: 'TWD' })
    const none = `<body><script>fbq('track', 'ViewContent', {}); x({value: 7})</script><h1>Blue mug</h1></body>`
    expect(read(none)?.price).toBeUndefined()
  })

  it('takes no range for an article number', () => {
    const html = '<body><h1>Blue socks</h1><p>Style: 9-11</p><p>Item no: 4711-A</p></body>'
    expect(read(html)?.sku).toBe('4711-A')
  })

  it('reads Shopify cents', () => {
    const json =
      '{"id":1,"title":"Blue mug","variants":[{"id":11,"title":"Small","sku":"S","price":1250,"compare_at_price":1500,"available":true},{"id":12,"title":"Large","sku":"L","price":2000,"compare_at_price":null,"available":true}]}'
    const html = `<body><h1>Blue mug</h1><script type="application/json">${json}</script></body>`
    expect(read(html)).toMatchObject({
      variant: 'Small',
      price: { amount: 12.5 },
      wasPrice: { amount: 15 },
    })
    expect(read(html, 'https://potter.example/products/blue-mug?variant=12')).toMatchObject({
      sku: 'L',
      price: { amount: 20 },
    })
  })

  it('reads the face of a page without any markup, and the struck-through price as the former one', () => {
    const html = `<title>Blue mug - Potter</title><body><h1>Blue mug</h1><div class="price-box"><del>19,90 €</del> <span class="price">14,90 €</span></div>
      <button>In den Warenkorb</button><div class="related"><div class="price">3,00 €</div><div class="price">4,00 €</div></div></body>`
    expect(read(html)).toMatchObject({
      price: { amount: 14.9, currency: 'EUR' },
      wasPrice: { amount: 19.9, currency: 'EUR' },
    })
  })

  it('prefers the price that the page shows to one that only markup knows', () => {
    const html = `<head><meta property="product:price:amount" content="67.84"><meta property="product:price:currency" content="EUR"></head>
      <body itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Blue mug</h1><span itemprop="price" class="price">71,91 €</span><button>Comprar</button></body>`
    expect(read(html)?.price?.amount).toBe(71.91)
  })

  it('names nothing on an empty page', () => {
    expect(read('')).toBeNull()
  })
})
