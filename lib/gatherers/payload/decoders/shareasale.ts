// ShareASale's order pixel; its lists are divided by commas:
// https://github.com/segmentio/analytics.js-integrations/tree/master/integrations/shareasale
import type { Decoder } from '../decoder'
import { splitLists } from '../split-lists'

const LISTS = new Set(['skulist', 'quantitylist', 'pricelist'])

export const decoder: Decoder = {
  id: 'shareasale',
  protocols: ['shareasale'],
  vendors: ['ShareASale'],
  hosts: ['shareasale.com'],
  open: ({ query, body }) => splitLists([...query, ...body], LISTS, ','),
  names: {
    amount: 'order value',
    tracking: 'order id',
    transtype: 'event name',
    merchantID: 'account of the shop',
    skulist: 'product id',
    quantitylist: 'quantity',
    pricelist: 'price',
    couponcode: 'coupon',
    newcustomer: 'visitor trait',
    sscid: 'click id',
  },
}
