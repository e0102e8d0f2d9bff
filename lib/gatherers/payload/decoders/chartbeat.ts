// Chartbeat's ping: https://docs.chartbeat.com/cbp/tracking/standard-websites/qa-web-integration
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'chartbeat',
  protocols: ['chartbeat'],
  vendors: ['Chartbeat'],
  hosts: ['ping.chartbeat.net'],
  names: {
    h: 'account of the shop',
    g: 'account of the shop',
    d: 'page address',
    p: 'page address',
    i: 'page title',
    r: 'referrer',
    v: 'referrer',
    u: 'visitor id',
    t: 'session id',
    n: 'visitor trait',
    g0: 'page kind',
    g1: 'event detail',
    c: 'time on page',
    x: 'scroll depth',
    m: 'scroll depth',
    y: 'window size',
    o: 'window size',
    w: 'window size',
    tz: 'time zone',
  },
  patterns: [[/^([a-zA-Z]|f|sn|sv|sd|im|EE|_)$/, 'technical detail']],
}
