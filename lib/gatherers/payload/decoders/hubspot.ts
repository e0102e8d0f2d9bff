// HubSpot's tracking pixel, `__ptq.gif`, by what its script sends; HubSpot documents where to look for it:
// https://knowledge.hubspot.com/reports/how-do-i-know-if-my-hubspot-tracking-code-is-working
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'hubspot',
  protocols: ['hubspot'],
  vendors: ['HubSpot'],
  hosts: ['track.hubspot.com'],
  names: {
    a: 'account of the shop',
    k: 'event detail',
    pu: 'page address',
    ccu: 'page address',
    r: 'referrer',
    t: 'page title',
    pi: 'content id',
    ct: 'page kind',
    vi: 'visitor id',
    u: 'visitor id',
    b: 'session id',
    bfp: 'device id',
    sd: 'screen size',
    ln: 'language',
    cts: 'time',
    nc: 'visitor trait',
    cd: 'technical detail',
    cs: 'technical detail',
    v: 'technical detail',
  },
}
