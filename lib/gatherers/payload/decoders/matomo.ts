// Matomo (and Piwik PRO) tracking API: https://developer.matomo.org/api-reference/tracking-api
import type { Decoder } from '../decoder'
import type { Entries, Entry } from '../entry'
import { parseJson } from '../expand'
import { readQuery } from '../read-query'

const ITEM = ['sku', 'name', 'category', 'price', 'quantity'] as const

// A product is a list without names: [sku, name, category or categories, price, quantity].
function openItems(value: string): Entry[] {
  const items = parseJson(value)
  if (!Array.isArray(items)) return []
  return items.slice(0, 40).flatMap((item: unknown) => {
    const cells: unknown[] = Array.isArray(item) ? item : []
    return ITEM.flatMap((name, at) =>
      [cells[at]]
        .flat()
        .filter(cell => typeof cell === 'string' || typeof cell === 'number')
        .map(cell => ({ name: `ec_items.${name}`, value: String(cell) })),
    )
  })
}

// Many hits at once: {"requests": ["?idsite=1&…", …]}.
function openBatch(body: readonly Entry[]): Entry[] {
  return body.flatMap(({ name, value }) => {
    const into: Entries = { list: [], dropped: 0 }
    if (name === 'requests') readQuery(value.replace(/^\?/, ''), into)
    return name === 'requests' ? into.list : [{ name, value }]
  })
}

export const decoder: Decoder = {
  id: 'matomo',
  protocols: ['matomo'],
  vendors: ['Matomo', 'Piwik PRO'],
  hosts: ['matomo.cloud', 'innocraft.cloud', 'piwik.pro', 'piwik.cloud'],
  open({ raw, query, body }) {
    const items = raw
      .filter(({ name }) => name === 'ec_items')
      .flatMap(({ value }) => openItems(value))
    const others = [...query, ...openBatch(body)].filter(({ name }) => name !== 'ec_items')
    return [...others, ...items]
  },
  names: {
    action_name: 'page title',
    url: 'page address',
    urlref: 'referrer',
    idsite: 'account of the shop',
    _id: 'visitor id',
    cid: 'visitor id',
    uid: 'account id',
    _idts: 'time',
    _idvc: 'number of visits',
    _viewts: 'time',
    _ects: 'time',
    _refts: 'time',
    _idn: 'number of visits',
    _rcn: 'campaign',
    _rck: 'campaign',
    _ref: 'referrer',
    e_c: 'event name',
    e_a: 'event name',
    e_n: 'event detail',
    e_v: 'event detail',
    c_n: 'content id',
    c_p: 'content id',
    c_t: 'clicked element',
    c_i: 'event detail',
    link: 'clicked element',
    download: 'clicked element',
    search: 'search words',
    search_cat: 'search filters',
    search_count: 'number of results',
    idgoal: 'event name',
    revenue: 'order value',
    ec_id: 'order id',
    ec_st: 'order value',
    ec_tx: 'tax',
    ec_sh: 'shipping cost',
    ec_dt: 'discount',
    'ec_items.sku': 'product id',
    'ec_items.name': 'product name',
    'ec_items.category': 'product category',
    'ec_items.price': 'price',
    'ec_items.quantity': 'quantity',
    _pks: 'product id',
    _pkn: 'product name',
    _pkc: 'product category',
    _pkp: 'price',
    pks: 'product id',
    pkn: 'product name',
    pkc: 'product category',
    pkp: 'price',
    res: 'screen size',
    lang: 'language',
    h: 'time',
    m: 'time',
    s: 'time',
    cip: 'ip address',
    city: 'city',
    lat: 'latitude',
    long: 'longitude',
    cookie: 'browser',
    pdf: 'browser',
    qt: 'browser',
    realp: 'browser',
    wma: 'browser',
    dir: 'browser',
    fla: 'browser',
    java: 'browser',
    gears: 'browser',
    ag: 'browser',
    uadata: 'browser',
    cs: 'browser',
    ua: 'browser',
    pv_id: 'technical detail',
    r: 'technical detail',
    rec: 'technical detail',
    send_image: 'technical detail',
    gt_ms: 'technical detail',
    ping: 'technical detail',
    rand: 'technical detail',
    apiv: 'technical detail',
    token_auth: 'technical detail',
    ca: 'technical detail',
    bots: 'technical detail',
    ma_id: 'content id',
    ma_ti: 'content id',
    fa_id: 'clicked element',
    ts_n: 'technical detail',
    e_t: 'event name',
  },
  patterns: [
    [/^(_cvar|cvar)(\.|$)/, 'visitor trait'],
    [/^dimension\d+$/, 'event detail'],
    [/^pf_/, 'technical detail'],
    [/^(fa|ma)_/, 'event detail'],
  ],
}
