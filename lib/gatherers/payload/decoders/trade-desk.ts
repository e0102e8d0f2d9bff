// The Trade Desk's universal pixel, where `ref` is the page itself, and its cookie sync:
// https://open.thetradedesk.com/provider/docsApp/GuidesProvider/data/doc/TrackingTagsUniversalPixel
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'trade-desk',
  protocols: ['trade-desk'],
  vendors: ['The Trade Desk'],
  hosts: ['adsrvr.org'],
  names: {
    adv: 'account of the shop',
    upid: 'account of the shop',
    ct: 'account of the shop',
    ref: 'page address',
    orderid: 'order id',
    v: 'order value',
    vf: 'currency',
    ttd_puid: 'visitor id',
    ttd_pid: 'account of the shop',
    ttd_tpi: 'technical detail',
    upv: 'technical detail',
    fmt: 'technical detail',
  },
  patterns: [[/^td\d+$/, 'event detail']],
}
