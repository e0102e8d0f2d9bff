// Google Ads and Floodlight pings: https://developers.google.com/tag-platform/gtagjs/reference and what gtag.js sends
import type { Decoder } from '../decoder'
import type { Entries, Entry } from '../entry'
import { readQuery } from '../read-query'

// Floodlight puts its parameters into the path, with semicolons; gtag packs event data as `data=event=x;value=1`.
function openAll(path: string, entries: readonly Entry[]): Entry[] {
  const into: Entries = { list: [], dropped: 0 }
  if (path.includes(';')) readQuery(path.slice(path.indexOf(';') + 1), into, ';')
  for (const entry of entries) {
    if (entry.name !== 'data' || !entry.value.includes('=')) {
      into.list.push(entry)
      continue
    }
    const inner: Entries = { list: [], dropped: 0 }
    readQuery(entry.value, inner, ';')
    for (const { name, value } of inner.list) into.list.push({ name: `data.${name}`, value })
  }
  return into.list
}

export const decoder: Decoder = {
  id: 'google-ads',
  protocols: ['google-ads'],
  vendors: ['Google Ads', 'DoubleClick', 'Google Marketing Platform'],
  hosts: ['doubleclick.net', 'googleadservices.com', 'googlesyndication.com'],
  open: ({ path, query, body }) => openAll(path, [...query, ...body]),
  names: {
    en: 'event name',
    url: 'page address',
    ref: 'referrer',
    tiba: 'page title',
    label: 'account of the shop',
    gclaw: 'click id',
    gcldc: 'click id',
    gac: 'click id',
    auid: 'visitor id',
    auiddc: 'visitor id',
    gcl_au: 'visitor id',
    rdid: 'device id',
    cookie: 'visitor id',
    em: 'e-mail',
    value: 'order value',
    bttype: 'event name',
    oid: 'order id',
    tid: 'account of the shop',
    cdct: 'technical detail',
    hn: 'technical detail',
    u_w: 'screen size',
    u_h: 'screen size',
    u_aw: 'screen size',
    u_ah: 'screen size',
    u_cd: 'screen size',
    u_tz: 'time zone',
    u_his: 'browser',
    u_java: 'browser',
    u_nplug: 'browser',
    u_nmime: 'browser',
    uaa: 'browser',
    uab: 'browser',
    uafvl: 'browser',
    uam: 'device model',
    uamb: 'device model',
    uap: 'operating system',
    uapv: 'operating system',
    uaw: 'browser',
    'data.event': 'event name',
    'data.ecomm_prodid': 'product id',
    'data.ecomm_pagetype': 'page kind',
    'data.ecomm_totalvalue': 'order value',
    'data.value': 'order value',
    'data.id': 'product id',
    'data.google_business_vertical': 'event detail',
    '~oref': 'page address',
    src: 'account of the shop',
    type: 'account of the shop',
    cat: 'event name',
    ord: 'technical detail',
    biw: 'window size',
    bih: 'window size',
    ga_vid: 'visitor id',
    ga_sid: 'session id',
    client: 'account of the shop',
    slotname: 'account of the shop',
    scr_x: 'scroll depth',
    scr_y: 'scroll depth',
    qty: 'quantity',
    cost: 'order value',
    iu: 'account of the shop',
    cust_params: 'audience',
    u_sd: 'screen size',
    ms: 'technical detail',
    ptt: 'technical detail',
    random: 'technical detail',
    ct_cookie_present: 'technical detail',
    google_gid: 'visitor id',
    google_nid: 'account of the shop',
    google_cver: 'technical detail',
    us_privacy: 'consent',
  },
  patterns: [
    [
      /^(h|w|adk|adf|guci|ea|flash|wgl|bpp|bdt|fdt|idt|shv|cbv|saldr|ife|pv|ga_hid|ga_fc|iag|icsg|nhd|dssz|mdo|mso|adx|ady|isw|ish|ifk|nv)$/,
      'technical detail',
    ],
    [/^data\./, 'event detail'],
    [/^u\d+$/, 'event detail'],
    [
      /^(cv|fst|num|bg|guid|resp|gtm|sendb|frm|async|fmt|ctc_id|ocp_id|crd|gtd|cerd|eitems|rfmt|script|is_vtc|rmt_tld|ipr|hl|z|output|correlator|gdid|pscdl|fledge|capi|ae|did|edid|dma|dma_cps|tag_exp|npa|auto|gct|cbvp|random2|fsk|sscte|crid|resp|eid|rcb|bttype|gl|tft|tfd|sst\.\w+)$/,
      'technical detail',
    ],
  ],
}
