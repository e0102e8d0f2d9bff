// Seznam’s Sklik conversions and retargeting: https://napoveda.sklik.cz/pokrocile/pokrocila-nastaveni/konverzni-a-retargetingovy-kod/
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'seznam-sklik',
  protocols: ['seznam-sklik'],
  vendors: ['Seznam Sklik'],
  hosts: ['c.seznam.cz'],
  names: {
    id: 'account of the shop',
    rtgId: 'account of the shop',
    zboziId: 'account of the shop',
    value: 'order value',
    orderId: 'order id',
    url: 'page address',
    rtgUrl: 'page address',
    itemId: 'product id',
    category: 'product category',
    pageType: 'page kind',
    consent: 'consent',
    conversionHitId: 'technical detail',
    zboziType: 'technical detail',
    eid: 'hashed e-mail',
  },
  patterns: [
    [/(^|\.)eid$/, 'hashed e-mail'],
    [/(^|\.)aid(\.|$)/, 'hashed address'],
    [/(^|\.)tid(\.|$)/, 'hashed phone'],
  ],
}
