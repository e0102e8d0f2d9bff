// Criteo OneTag: https://support.criteo.com/s/article?article=OneTag — events are queries inside the parameters p0, p1, …
import type { Decoder } from '../decoder'
import type { Entries, Entry } from '../entry'
import { readQuery } from '../read-query'

const MAX_LEVELS = 4

/** `p0=e=vp&p=[i=A122&pr=44.9]`: opens queries inside queries, a few levels deep. */
export function openNested({ name, value }: Entry, level = 0): Entry[] {
  const list =
    value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1).split(',', 60) : [value]
  return list.flatMap(item => {
    const text = /^[\w.]{1,20}%3D/i.test(item)
      ? item.replace(/%3D/gi, '=').replace(/%26/gi, '&')
      : item
    if (level >= MAX_LEVELS || !/^[\w.]{1,20}=/.test(text)) return [{ name, value: text }]
    const into: Entries = { list: [], dropped: 0 }
    readQuery(text, into)
    return into.list.flatMap(entry => openNested(entry, level + 1))
  })
}

export const decoder: Decoder = {
  id: 'criteo',
  protocols: ['criteo'],
  vendors: ['Criteo'],
  hosts: ['criteo.com', 'criteo.net'],
  open: ({ query, body }) =>
    [...query, ...body].flatMap(entry => (/^p\d*$/.test(entry.name) ? openNested(entry) : [entry])),
  names: {
    e: 'event name',
    a: 'account of the shop',
    account: 'account of the shop',
    i: 'product id',
    id: 'product id',
    'p.i': 'product id',
    'p.pr': 'price',
    'p.q': 'quantity',
    pr: 'price',
    p: 'product id',
    q: 'quantity',
    c: 'currency',
    ci: 'account id',
    m: 'hashed e-mail',
    h: 'hashed e-mail',
    tid: 'order id',
    ecc: 'country',
    site_type: 'device model',
    cm: 'hashed e-mail',
    zc: 'postcode',
    sc_parent: 'technical detail',
    ui_zipcode: 'postcode',
    fu: 'page address',
    pu: 'referrer',
    kw: 'search words',
    tld: 'page address',
    top: 'page address',
    ref: 'referrer',
    topUrl: 'page address',
    netId: 'account of the shop',
    cookieName: 'technical detail',
    varName: 'technical detail',
    r: 'technical detail',
    j: 'technical detail',
    idcpy: 'visitor id',
    idfs: 'visitor id',
    bundle: 'visitor id',
    optout: 'consent',
    dc: 'technical detail',
    adce: 'technical detail',
    v: 'technical detail',
    dtycbr: 'technical detail',
    dy: 'technical detail',
    cw: 'technical detail',
    pm: 'technical detail',
    publisherid: 'account of the shop',
    ptv: 'technical detail',
    profileId: 'technical detail',
    av: 'technical detail',
    networkId: 'account of the shop',
    im: 'technical detail',
    wv: 'technical detail',
    cs: 'technical detail',
  },
  patterns: [
    [/^ui_/, 'visitor trait'],
    [/^(slots|publisher|sdk|regs)/, 'technical detail'],
  ],
}
