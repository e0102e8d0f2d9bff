// Parse.ly’s pixel: https://docs.parse.ly/tracker-documentation
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'parsely',
  protocols: ['parsely'],
  vendors: ['Parse.ly'],
  hosts: ['parsely.com'],
  names: {
    action: 'event name',
    data: 'event detail',
    metadata: 'event detail',
    idsite: 'account of the shop',
    url: 'page address',
    urlref: 'referrer',
    surl: 'page address',
    sref: 'referrer',
    screen: 'screen size',
    u: 'visitor id',
    plid: 'technical detail',
    pvid: 'technical detail',
    vsid: 'session id',
    sid: 'number of visits',
    sts: 'time',
    slts: 'time',
    date: 'time',
    tt: 'time on page',
    inc: 'time on page',
    rand: 'technical detail',
    js: 'technical detail',
  },
  patterns: [[/^(data|metadata)\./, 'event detail']],
}
