// Google Analytics 4: shared parameters in the query, one event a line in the body, products as `id…~nm…~pr…`.
// https://support.google.com/analytics/answer/9267744 and the hits that gtag.js sends.
import type { Decoder } from '../decoder'
import { type Entries, type Entry, LIMITS } from '../entry'
import { looksLikeQuery, readQuery } from '../read-query'

const PRODUCT: Readonly<Record<string, string>> = {
  id: 'item_id',
  nm: 'item_name',
  br: 'item_brand',
  va: 'item_variant',
  pr: 'price',
  qt: 'quantity',
  cp: 'coupon',
  ds: 'discount',
  ln: 'item_list_name',
  li: 'item_list_id',
  lp: 'product_position',
  lo: 'shop_branch',
  af: 'shop_branch',
}

/** Opens `id123~nmShirt~pr9.9` into one entry a part. */
export function openProduct({ name, value }: Entry): Entry[] {
  return value.split('~', 40).flatMap(part => {
    const key = part.slice(0, 2)
    const known = Object.hasOwn(PRODUCT, key)
      ? PRODUCT[key]
      : /^c[a2-5]$/.test(key)
        ? 'item_category'
        : undefined
    return known && part.length > 2 ? [{ name: `${name}.${known}`, value: part.slice(2) }] : []
  })
}

export const decoder: Decoder = {
  id: 'ga4',
  protocols: ['ga4', 'universal-analytics'],
  vendors: ['Google Analytics', 'Google Analytics 4'],
  hosts: ['google-analytics.com', 'analytics.google.com'],
  open({ raw, text }) {
    const lines: Entries = { list: [...raw], dropped: 0 }
    for (const line of text.split('\n', LIMITS.lines)) {
      if (looksLikeQuery(line.trim())) readQuery(line.trim(), lines)
    }
    return lines.list.flatMap(entry => (/^pr\d+$/.test(entry.name) ? openProduct(entry) : [entry]))
  },
  names: {
    en: 'event name',
    dl: 'page address',
    dr: 'referrer',
    dt: 'page title',
    cid: 'visitor id',
    uid: 'account id',
    ecid: 'visitor id',
    _fid: 'visitor id',
    sid: 'session id',
    tid: 'account of the shop',
    cu: 'currency',
    sr: 'screen size',
    vp: 'window size',
    ul: 'language',
    ur: 'country',
    uip: 'ip address',
    uaa: 'browser',
    uab: 'browser',
    uafvl: 'browser',
    uam: 'device model',
    uamb: 'device model',
    uap: 'operating system',
    uapv: 'operating system',
    uaw: 'browser',
    sct: 'number of visits',
    seg: 'number of visits',
    _et: 'time on page',
    em: 'e-mail',
    item_id: 'product id',
    product_position: 'product position',
    shop_branch: 'shop branch',
    'ep.transaction_id': 'order id',
    'ep.search_term': 'search words',
    'ep.link_url': 'clicked element',
    'ep.link_text': 'clicked element',
    'epn.percent_scrolled': 'scroll depth',
    'epn.value': 'order value',
    // Universal Analytics, the same endpoint before 2023, still sent by old shops and by server-side copies.
    t: 'event name',
    ec: 'event name',
    ea: 'event name',
    el: 'event detail',
    dp: 'page address',
    dh: 'page address',
    ti: 'order id',
    tr: 'order value',
    tt: 'tax',
    ts: 'shipping cost',
    tcc: 'coupon',
    in: 'product name',
    ip: 'price',
    iq: 'quantity',
    ic: 'product id',
    iv: 'product category',
    pa: 'event name',
    // Urchin, before 2013.
    utmdt: 'page title',
    utmp: 'page address',
    utmhn: 'page address',
    utmr: 'referrer',
    utmcc: 'visitor id',
    utmac: 'account of the shop',
    utmsr: 'screen size',
    utmvp: 'window size',
    utmul: 'language',
    _gid: 'visitor id',
    de: 'technical detail',
    sd: 'screen size',
    je: 'browser',
    fl: 'browser',
  },
  patterns: [
    [/^cg\d$/, 'page kind'],
    [/^utm[a-z]{1,6}$/, 'technical detail'],
    [/^(pdt|dns|rrt|srt|tcp|dit|clt|gtm_up|lps|ec_mode)$/, 'technical detail'],
    [/^pr\d+id$/, 'product id'],
    [/^(pr\d+|il\d+pi\d+)nm$/, 'product name'],
    [/^il\d+pi\d+id$/, 'product id'],
    [/^(pr\d+|il\d+pi\d+)pr$/, 'price'],
    [/^(pr\d+|il\d+pi\d+)br$/, 'product brand'],
    [/^(pr\d+|il\d+pi\d+)ca$/, 'product category'],
    [/^(pr\d+|il\d+pi\d+)va$/, 'product variant'],
    [/^pr\d+qt$/, 'quantity'],
    [/^(pr\d+|il\d+pi\d+)ps$/, 'product position'],
    [/^il\d+nm$/, 'product list'],
    [/^upn?\./, 'visitor trait'],
    [/^epn?\./, 'event detail'],
    [/^c[dm]\d+$/, 'event detail'],
    [/^promo\d+/, 'event detail'],
    [
      /^(_\w+|v|z|a|gtm|dma|dma_cps|are|frm|pscdl|gdid|tag_exp|tfd|jid|gjid|ni|_p|ds|did|exp|plt|ev|gcu|gcut|ir|richsstsse|sst\.\w+|tu|npa)$/,
      'technical detail',
    ],
  ],
}
