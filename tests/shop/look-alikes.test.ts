import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/gatherers/content/run-idle'
import { spotShop } from '../../lib/shop/spot-shop'

function spot(url: string, html: string) {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } })
  window.document.write(html)
  const at = new URL(url)
  return runNow(spotShop(window.document as unknown as Document, at as unknown as Location))
}

const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const prose = `<p>${'Some words about things and what people make of them, at length and without haste. '.repeat(8)}</p>`

const lookAlikes: Record<string, [url: string, html: string]> = {
  'a software company’s price list': [
    'https://cloudy.example/pricing',
    `<title>Pricing</title><a href="/login">My account</a><div class="price">$9</div><div class="price">$29</div>
     <div class="price">$99 per month</div><a href="/signup?plan=pro">Buy now</a><a href="/signup">Start trial</a>`,
  ],
  'a hotel’s booking page': [
    'https://inn.example/rooms',
    `<title>Rooms</title><a href="/my-account">My account</a><span class="price">€120</span><span class="price">€150</span>
     <form action="/booking"><input name="guests"><button>Book now</button></form><img alt="Visa" src="/visa.png">`,
  ],
  'a donation page': [
    'https://charity.example/donate',
    `<title>Donate</title><form action="/donate"><button>€10</button><button>€50</button><button>€100</button></form>
     <img alt="PayPal" src="/paypal.svg"><a href="/account/login">My account</a>`,
  ],
  'an affiliate box in an article': [
    'https://gadgets.example/2024/05/best-kettles',
    `${ld({ '@type': 'Article' })}<article><h1>Best kettles</h1>${prose}<div class="price">$49.99</div>
     <a href="https://www.amazon.com/dp/B0000">Buy now</a><a href="https://shop.other.example/cart/add?id=1">Add to cart</a></article>`,
  ],
  'a recipe with its cost': [
    'https://kitchen.example/recipes/soup',
    `${ld({ '@type': 'Recipe' })}<h1>Soup</h1>${prose}<span class="price">$2.50 a bowl</span><button>Add to favourites</button>`,
  ],
  'a forum thread about carts': [
    'https://forum.example/t/shopping-cart-broken',
    `<title>Shopping cart broken</title><a href="/t/cart-empty">Cart is empty</a><a href="/t/checkout-fails">Checkout fails</a>${prose}`,
  ],
  'a documentation page of a cart interface': [
    'https://docs.platform.example/api/cart',
    `<title>Cart API</title><nav><a href="/api/cart">Cart</a><a href="/api/checkout">Checkout</a><a href="/api/products">Products</a></nav>
     <code>POST /cart/add</code>${prose}`,
  ],
  'a classified advertisement': [
    'https://ads.example/bikes/4711',
    `${ld({ '@type': 'Product', name: 'Bike', offers: { '@type': 'Offer', price: 80 } })}<h1>Bike</h1><span class="price">€80</span>
     <a href="/message">Write to seller</a><a href="/login">My account</a>`,
  ],
  'the site of a software company whose application has pages for its products': [
    'https://company.example/products/',
    `<title>Products</title><div id="___gatsby"></div><script id="gatsby-chunk-mapping">window.___chunkMapping="{\\"component---src-pages-products-name-js\\":[\\"/a.js\\"],\\"component---src-pages-pricing-js\\":[\\"/b.js\\"]}"</script>`,
  ],
  'a program’s page with markup, a price and accounts': [
    'https://notes.example/pricing',
    `<meta property="og:type" content="website">${ld({ '@type': 'Product', name: 'Notes', offers: { '@type': 'Offer', price: 8, priceCurrency: 'USD' } })}
     <span class="price">$8 a month</span><a href="/login">Log in</a><a href="/signup">Start free trial</a>`,
  ],
  'a news article with product review markup': [
    'https://news.example/reviews/phone',
    `${ld([{ '@type': 'NewsArticle' }, { '@type': 'Product', review: {}, offers: { '@type': 'Offer', price: 499 } }])}
     <article><h1>The phone, tried</h1>${prose.repeat(6)}<span class="price">£499</span><a href="/subscribe">Buy now</a></article>`,
  ],
  'a lesson on how to build a cart': [
    'https://learn.example/lessons/12',
    `<title>Lesson 12</title><h1>Components</h1><h2>Shopping cart</h2>${prose}<span class="price">$10</span><a href="/lessons/13">Next</a>`,
  ],
  'a tale with a basket': [
    'https://tales.example/tales/7',
    `<title>Tales</title><h2>The basket</h2><h3>Bag</h3><h3>Baskets</h3>${prose}<img alt="Paypal" src="/tip.png"><a href="/returns">Returns</a>`,
  ],
  'terms of sale on a company’s own host': [
    'https://company.example/terms',
    `<title>Terms</title>${prose.repeat(8)}<p>통신판매업신고번호 구로제0716호</p><a href="/login">로그인</a>`,
  ],
  'a page about the right to withdraw': [
    'https://consumers.example/withdrawal',
    `<title>Your rights</title>${prose.repeat(4)}<a href="/a">Diritto di recesso</a><a href="/b">Droit de rétractation</a><b>€ 5</b>`,
  ],
  'a shop’s own blog post': [
    'https://mugs.example/blogs/news/how-we-glaze',
    `${ld({ '@type': 'BlogPosting' })}<a href="/cart" class="cart-link">Cart</a><a href="/account">My account</a>${prose.repeat(4)}`,
  ],
}

describe('the sentinel leaves alone', () => {
  it.each(Object.entries(lookAlikes))('%s', (_, [url, html]) => {
    expect(spot(url, html)).toBeNull()
  })
})

describe('the sentinel spots', () => {
  it.each([
    [
      'a shop of an unknown platform, in Polish',
      'https://kubki.example/kubek-niebieski',
      '<a href="/koszyk" class="koszyk">Koszyk (0)</a><span class="cena">49,00 zł</span><button>Do koszyka</button><a href="/dostawa">Dostawa</a>',
    ],
    [
      'a shop in Japanese by its legal notice',
      'https://utsuwa.example/shop/cup',
      '<a href="/law">特定商取引法に基づく表記</a><span>3,300円</span><button>カートに入れる</button>',
    ],
    [
      'a page to register at a shop, with its long terms, in Korean',
      'http://shop.antivirus.example/login/register.asp',
      `<title>회원가입</title><a href="/login/">로그인</a>${prose.repeat(8)}<p>통신판매업신고번호 구로제0716호</p>`,
    ],
    [
      'the shell of an application with pages for goods and for lists of them, before its scripts run',
      'https://jeans.example/products/emma/',
      `<title>Emma</title><div id="___gatsby"></div><script id="gatsby-chunk-mapping">window.___chunkMapping="{\\"component---src-pages-collections-all-js\\":[\\"/a.js\\"],\\"component---src-pages-products-product-name-js\\":[\\"/b.js\\"]}"</script>`,
    ],
    [
      'an article on a marketplace that says twice what it is, in old markup',
      'https://market.example/tv/c7200a278/remote.html',
      `<meta property="og:type" content="product"><a href="/login">My account</a>
       <div itemscope itemtype="http://data-vocabulary.org/Product"><h1 itemprop="name">Remote</h1>
       <div itemprop="offerDetails" itemscope itemtype="http://data-vocabulary.org/Offer"><span class="price" itemprop="price">€ 20</span></div></div>`,
    ],
    [
      'a cart page with nothing in it',
      'https://mugs.example/cart',
      '<a href="/cart" class="header-cart">Cart</a><p>Your cart is empty</p><a href="/collections/all">Continue shopping</a><a href="/policies/shipping-policy">Shipping</a>',
    ],
    [
      'an old shop whose buttons are pictures, in Italian',
      'https://flauti.example/strumento.asp?id=12',
      '<b>€ 430,00</b><b>€ 450,00</b><b>€ 90,00</b><a href="modulo.asp?id=12"><img src="a.jpg" alt="Acquista - metti nel carrello"></a><p>Spedizione</p>',
    ],
    [
      'a sign-in page that counts what is in the cart',
      'https://wines.example/login',
      '<div><span>0</span> <span>items in your cart</span></div><a href="/giftcard">Gift card</a><a href="/orders">Order history</a><a href="/shipping">Shipping</a>',
    ],
  ])('%s', (_, url, html) => {
    const shop = spot(url, html)
    expect(shop?.confidence).toBeGreaterThan(0.6)
  })
})
