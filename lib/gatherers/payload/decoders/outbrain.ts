// Outbrain’s pixel: https://developer.outbrain.com/amplify-pixel
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'outbrain',
  protocols: ['outbrain'],
  vendors: ['Outbrain'],
  hosts: ['tr.outbrain.com'],
  names: {
    name: 'event name',
    marketerId: 'account of the shop',
    orderValue: 'order value',
    currency: 'currency',
    orderId: 'order id',
    dl: 'page address',
    referrer: 'referrer',
    ob_click_id: 'click id',
    obclid: 'click id',
    optOut: 'consent',
    obApiVersion: 'technical detail',
    obtpVersion: 'technical detail',
    bust: 'technical detail',
  },
}
