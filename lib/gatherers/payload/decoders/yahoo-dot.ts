// Yahoo's Dot: https://help.yahooinc.com/dsp-api/docs/pixels, https://help.yahooinc.com/identity/docs/enhanced-matching
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'yahoo-dot',
  protocols: ['yahoo-dot'],
  vendors: ['Yahoo'],
  hosts: ['sp.analytics.yahoo.com'],
  names: {
    a: 'account of the shop',
    '.yp': 'account of the shop',
    yp: 'account of the shop',
    b: 'page title',
    f: 'page address',
    d: 'time',
    ea: 'event name',
    ec: 'event detail',
    el: 'event detail',
    et: 'event detail',
    gv: 'order value',
    he: 'hashed e-mail',
    n: 'technical detail',
    enc: 'technical detail',
    js: 'technical detail',
    tagmgr: 'technical detail',
  },
}
