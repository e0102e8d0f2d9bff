// Awin's conversion pixel and its product lines:
// https://help.awin.com/developers/docs/fall-back-conversion-pixel, …/product-level-tracking
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

/** What stands between the bars of `bd[0]=AW:P|…`, in turn. */
const LINE = [
  'kind',
  'merchant',
  'ref',
  'product',
  'name',
  'price',
  'quantity',
  'sku',
  'group',
  'category',
]

function openLine(entry: Entry): Entry[] {
  if (!/^bd\b/.test(entry.name) || !entry.value.startsWith('AW:P|')) return [entry]
  return LINE.map((name, i) => ({ name: `bd.${name}`, value: entry.value.split('|')[i] ?? '' }))
}

export const decoder: Decoder = {
  id: 'awin',
  protocols: ['awin'],
  vendors: ['Awin'],
  hosts: ['awin1.com', 'zenaps.com'],
  open: ({ query, body }) => [...query, ...body].flatMap(openLine),
  names: {
    amount: 'order value',
    cr: 'currency',
    ref: 'order id',
    parts: 'event detail',
    vc: 'coupon',
    ch: 'campaign',
    cks: 'click id',
    awc: 'click id',
    p: 'page address',
    customeracquisition: 'visitor trait',
    merchant: 'account of the shop',
    tt: 'technical detail',
    tv: 'technical detail',
    testmode: 'technical detail',
    'bd.kind': 'technical detail',
    'bd.group': 'technical detail',
    'bd.product': 'product id',
    'bd.sku': 'product id',
    'bd.name': 'product name',
    'bd.price': 'price',
    'bd.quantity': 'quantity',
    'bd.category': 'product category',
  },
}
