// comScore’s tag: https://direct-support.comscore.com/hc/en-us/articles/360007162393
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'comscore',
  protocols: ['comscore'],
  vendors: ['comScore'],
  hosts: ['scorecardresearch.com'],
  names: {
    c1: 'technical detail',
    c2: 'account of the shop',
    c3: 'event detail',
    c4: 'page address',
    c5: 'event detail',
    c6: 'event detail',
    c7: 'page address',
    c8: 'page title',
    c9: 'referrer',
    c15: 'event detail',
    c16: 'technical detail',
    cv: 'technical detail',
    cj: 'technical detail',
    rn: 'technical detail',
    ns_type: 'event name',
    ns__t: 'time',
    ns_c: 'technical detail',
    ns_if: 'technical detail',
    cs_ucfr: 'consent',
    cs_fpid: 'visitor id',
    cs_fpit: 'technical detail',
  },
}
