// CJ Affiliate's conversion pixel: https://developers.cj.com/docs/plugins/mmp---adjust
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'cj',
  protocols: ['cj'],
  vendors: ['CJ Affiliate'],
  hosts: ['emjcd.com'],
  names: {
    CID: 'account of the shop',
    TYPE: 'account of the shop',
    containerTagId: 'account of the shop',
    OID: 'order id',
    AMOUNT: 'order value',
    CURRENCY: 'currency',
    COUPON: 'coupon',
    DISCOUNT: 'discount',
    CJEVENT: 'click id',
    CUST_STATUS: 'visitor trait',
    eventTime: 'time',
    METHOD: 'technical detail',
    SIGNATURE: 'technical detail',
  },
  patterns: [
    [/^ITEM\d+$/, 'product id'],
    [/^AMT\d+$/, 'price'],
    [/^QTY\d+$/, 'quantity'],
    [/^DCNT\d+$/, 'discount'],
  ],
}
