// Adobe Analytics (AppMeasurement): https://experienceleague.adobe.com/en/docs/analytics/implementation/validate/query-parameters
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

/** `category;product;quantity;total;events;eVars`, products apart by commas. */
export function openProducts(value: string): Entry[] {
  return value.split(',', 60).flatMap(product => {
    const [category = '', id = '', quantity = '', price = '', event = '', evar = ''] =
      product.split(';', 6)
    const cells = { category, id, quantity, price, event, evar }
    return Object.entries(cells).map(([name, cell]) => ({ name: `products.${name}`, value: cell }))
  })
}

export const decoder: Decoder = {
  id: 'adobe-analytics',
  protocols: ['adobe-analytics'],
  vendors: ['Adobe Analytics'],
  hosts: ['omtrdc.net', '2o7.net'],
  open({ raw, body }) {
    return [...raw, ...body].flatMap(entry =>
      entry.name === 'products' || entry.name === 'pl' ? openProducts(entry.value) : [entry],
    )
  },
  names: {
    pageName: 'page title',
    gn: 'page title',
    g: 'page address',
    '-g': 'page address',
    r: 'referrer',
    ch: 'page kind',
    server: 'page address',
    pageType: 'page kind',
    events: 'event name',
    ev: 'event name',
    pe: 'event name',
    pev1: 'clicked element',
    pev2: 'clicked element',
    'products.id': 'product id',
    'products.category': 'product category',
    'products.quantity': 'quantity',
    'products.price': 'price',
    'products.event': 'event detail',
    'products.evar': 'event detail',
    purchaseID: 'order id',
    xact: 'order id',
    cc: 'currency',
    mid: 'visitor id',
    vid: 'visitor id',
    aid: 'visitor id',
    fid: 'visitor id',
    vmt: 'technical detail',
    vmf: 'technical detail',
    aamb: 'audience',
    aamlh: 'country',
    mcorgid: 'account of the shop',
    state: 'country',
    zip: 'postcode',
    s: 'screen size',
    c: 'screen size',
    bw: 'window size',
    bh: 'window size',
    j: 'browser',
    v: 'browser',
    k: 'browser',
    p: 'browser',
    hp: 'browser',
    ct: 'connection',
    t: 'time',
    ts: 'time',
    sdid: 'technical detail',
    'activitymap.page': 'page title',
    'activitymap.link': 'clicked element',
    'activitymap.region': 'clicked element',
    page: 'page title',
    link: 'clicked element',
    region: 'clicked element',
    pageIDType: 'technical detail',
    D: 'technical detail',
    campaign: 'campaign',
    v0: 'campaign',
    tnt: 'experiment',
    pid: 'page title',
    oid: 'clicked element',
    ot: 'clicked element',
  },
  patterns: [
    [/^(v|eVar|c|prop|h|hier|l|list)\d{1,3}$/, 'event detail'],
    [/^cid\./, 'account id'],
    [
      /^(AQB|AQE|ndh|pf|ce|ns|cdp|et|nsid|jsonv|callback|mcorgid|pidt|oidt|lrt|cp|vvp|cl)$/,
      'technical detail',
    ],
  ],
}
