// Bloomreach Discovery pixel (https://documentation.bloomreach.com/discovery/docs/pixel-reference) and Engagement, once Exponea
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

// `basket=!i123's456'n Shirt'q1'p9.9!i…`: one letter a value, apart by apostrophes.
const LETTERS: Readonly<Record<string, string>> = {
  i: 'prod_id',
  s: 'prod_sku',
  n: 'prod_name',
  q: 'quantity',
  p: 'price',
}

function openBasket({ name, value }: Entry): Entry[] {
  if (name !== 'basket' || !value.startsWith('!')) return [{ name, value }]
  return value.split(/[!']/, 200).flatMap(cell => {
    const key = cell.slice(0, 1)
    const known = Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined
    return known ? [{ name: known, value: cell.slice(1) }] : []
  })
}

export const decoder: Decoder = {
  id: 'bloomreach',
  protocols: ['bloomreach-discovery', 'bloomreach-engagement', 'bloomreach-webxp'],
  vendors: ['Bloomreach'],
  hosts: ['brsrvr.com', 'brcdn.com', 'bloomreach.com', 'exponea.com', 'brxcdn.com'],
  open: ({ query, body }) => [...query, ...body].flatMap(openBasket),
  names: {
    acct_id: 'account of the shop',
    cookie2: 'visitor id',
    user_id: 'account id',
    view_id: 'audience',
    ptype: 'page kind',
    type: 'event name',
    etype: 'event name',
    group: 'event detail',
    prod_id: 'product id',
    prod_name: 'product name',
    prod_sku: 'product id',
    sku: 'product id',
    pid: 'product id',
    cat_id: 'product category',
    cat: 'product category',
    search_term: 'search words',
    q: 'search words',
    aq: 'search words',
    url: 'page address',
    ref: 'referrer',
    title: 'page title',
    is_conversion: 'event name',
    basket_value: 'order value',
    order_id: 'order id',
    basket: 'products',
    price: 'price',
    lang: 'language',
    tz: 'time zone',
    sid: 'session id',
    rand: 'technical detail',
    version: 'technical detail',
    domain_key: 'account of the shop',
    'customer_ids.cookie': 'visitor id',
    'customer_ids.registered': 'account id',
    'customer_ids.email_id': 'e-mail',
    event_type: 'event name',
    project_id: 'account of the shop',
    company_id: 'account of the shop',
    'properties.location': 'page address',
    'properties.path': 'page address',
    'properties.browser': 'browser',
    'properties.device': 'device model',
    'properties.os': 'operating system',
    'properties.product_id': 'product id',
    'properties.title': 'product name',
    'properties.total_price': 'order value',
    'properties.search_term': 'search words',
  },
  patterns: [
    [/customer_ids\./, 'account id'],
    [/properties\./, 'event detail'],
    [/^commands\./, 'technical detail'],
  ],
}
