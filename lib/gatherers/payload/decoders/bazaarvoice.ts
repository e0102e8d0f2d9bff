// Bazaarvoice's pixel, by what real requests carry: the brand's own visitor and session are BVBRANDID and BVBRANDSID.
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'bazaarvoice',
  protocols: ['bazaarvoice-pixel'],
  vendors: ['Bazaarvoice'],
  hosts: ['network.bazaarvoice.com', 'network-eu.bazaarvoice.com'],
  names: {
    BVBRANDID: 'visitor id',
    BVBRANDSID: 'session id',
    client: 'account of the shop',
    dc: 'account of the shop',
    host: 'page address',
    cl: 'event name',
    type: 'event detail',
    source: 'technical detail',
    environment: 'technical detail',
    magpieJsVersion: 'technical detail',
    loadId: 'technical detail',
    r_batch: 'event detail',
    tz: 'time zone',
  },
}
