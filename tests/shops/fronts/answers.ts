// A shop whose goods come by script into parts of the page without a heading: from two recommenders, while its own cart,
// reviews and stock are asked, too. In its clean twin the shop's own catalogue fills the very same parts.
import { json } from '../site'
import type { Extras, Product, Shop } from '../storefront'
import { FETCHED, goods, REQUESTED } from '../vendors/recommenders'

const NAMES = ['Enamel Kettle', 'Copper Ladle', 'Maple Spoon', 'Linen Apron', 'Slate Board']
const MORE = ['Walnut Bowl', 'Marble Mortar', 'Wicker Basket', 'Brass Funnel']

const product = (name: string, i: number): Product => ({
  sku: `HH-${4100 + i * 13}`,
  slug: name.toLowerCase().replace(' ', '-'),
  name,
  price: 12 + i * 3.5,
  about: 'Made to be handed down.',
  hue: i * 37,
})
const [first = product('Enamel Kettle', 0), ...others] = [...NAMES, ...MORE].map(product)

export const answersShop: Shop = {
  host: 'www.hearth-and-hand.example',
  brand: 'Hearth & Hand',
  claim: 'Kitchen things that stay',
  language: 'en',
  currency: 'USD',
  hue: 20,
  products: [first, ...others],
}
export const ownAnswersShop: Shop = { ...answersShop, host: 'www.own-hearth-and-hand.example' }

export const fetchedGoods = others.slice(0, 4)
export const requestedGoods = others.slice(4)

/** Runs in the page. */
const SCRIPT = (one: string, two: string) => `
const tile = g => '<a class="tile" href="' + g.url + '"><img src="/img/' + g.url.split('/').pop() + '.svg" alt="" width="200" height="200"><b>' + g.name + '</b><span class="price">$' + g.price.toFixed(2) + '</span></a>'
const fill = (id, list) => { document.getElementById(id).innerHTML = list.map(tile).join('') }
const findGoods = a => Array.isArray(a) && a[0] && a[0].url ? a : a && typeof a === 'object' ? Object.values(a).map(findGoods).find(Boolean) : undefined
fetch('/api/cart').then(r => r.json())
fetch('/api/reviews?of=shop').then(r => r.json())
setTimeout(() => {
  fetch('${one}', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"visitor":"5f0c2a9e71d84b36a1c7e9d2","page":"product"}' })
    .then(r => r.json())
    .then(a => { fill('one', findGoods(a)); fetch('/api/stock?ids=' + findGoods(a).map(g => g.product_id)).then(r => r.json()) })
  const call = new XMLHttpRequest()
  call.open('GET', '${two}')
  call.onload = () => fill('two', findGoods(JSON.parse(call.responseText)))
  call.send()
}, 400)`

const parts = (one: string, two: string) =>
  `<div id="one" class="tiles"></div><div class="gap"></div><div id="two" class="tiles"></div><script>${SCRIPT(one, two)}</script>`

const all = () => [first, ...others].map(goods)
const answer: Extras['answer'] = ({ path, query }) => {
  if (path === '/api/cart') return json({ items: [goods(first)], total: first.price })
  if (path === '/api/reviews')
    return json({ top: others.slice(0, 2).map(({ slug }) => ({ product: slug, stars: 5 })) })
  if (path === '/api/stock')
    return json({ stock: (query.get('ids') ?? '').split(',').map(sku => ({ sku, left: 4 })) })
  if (path === '/api/shelf') return json({ goods: fetchedGoods.map(goods), all: all().length })
  return path === '/api/season' ? json({ goods: requestedGoods.map(goods) }) : undefined
}

export const withRecommenders: Extras = {
  block: ({ kind }) =>
    kind === 'product'
      ? parts(
          `https://${FETCHED}/ev1?m=shopify-41&c=5f0c2a9e71d84b36a1c7e9d2`,
          `https://${REQUESTED}/v2/recommendations/popular?key=k1&visitor=c81d7f20b35e4a96b0f2d7aa`,
        )
      : '',
  answer,
}
/** The recommenders are asked all the same, and what they answer is thrown away. */
export const withOwnAnswers: Extras = {
  block: ({ kind }) =>
    kind === 'product'
      ? `${parts('/api/shelf', '/api/season')}<script>fetch('https://${FETCHED}/ev1?m=shopify-41&c=5f0c2a9e71d84b36a1c7e9d2').then(r => r.json())</script>`
      : '',
  answer,
}
