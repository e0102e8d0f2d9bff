// Taboola's pixel: https://developers.taboola.com/pixel/docs/verification-network-traffic, …/docs/the-postback-url
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'taboola',
  protocols: ['taboola'],
  vendors: ['Taboola'],
  hosts: ['trc.taboola.com', 'trc-events.taboola.com'],
  names: {
    en: 'event name',
    name: 'event name',
    'item-url': 'page address',
    revenue: 'order value',
    orderid: 'order id',
    'click-id': 'click id',
    tblci: 'click id',
    ui: 'visitor id',
    tim: 'time',
    tos: 'time on page',
    ssd: 'scroll depth',
    cv: 'technical detail',
  },
}
