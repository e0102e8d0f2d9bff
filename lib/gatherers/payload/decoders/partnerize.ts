// Partnerize's conversion pixel says all in its path, `name:value` by `name:value`, goods in square brackets:
// https://help.phgsupport.com/hc/en-us/articles/4834811308957-Tracking-Partnerize-Clickref-Pixel-Integration
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

function openPath(path: string): Entry[] {
  return path
    .split(/[/[\]]+|%5B|%5D/i, 200)
    .map(part => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const)
    .filter(([name, value]) => /^\w+$/.test(name) && value !== '')
    .map(([name, value]) => ({ name, value }))
}

export const decoder: Decoder = {
  id: 'partnerize',
  protocols: ['partnerize'],
  vendors: ['Partnerize'],
  hosts: ['prf.hn'],
  open: ({ path, query, body }) => [...openPath(path), ...query, ...body],
  names: {
    campaign: 'account of the shop',
    clickref: 'click id',
    conversionref: 'order id',
    value: 'price',
    sku: 'product id',
    category: 'product category',
    voucher: 'coupon',
    customertype: 'visitor trait',
    tref: 'technical detail',
  },
}
