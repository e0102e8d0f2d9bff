// Tradedoubler's order and lead pixel; `event` is a number of the shop's own.
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'tradedoubler',
  protocols: ['tradedoubler'],
  vendors: ['Tradedoubler'],
  hosts: ['tradedoubler.com'],
  names: {
    organization: 'account of the shop',
    event: 'account of the shop',
    orderNumber: 'order id',
    leadNumber: 'order id',
    orderValue: 'order value',
    reportInfo: 'products',
    tduid: 'click id',
    voucher: 'coupon',
    checksum: 'technical detail',
  },
}
