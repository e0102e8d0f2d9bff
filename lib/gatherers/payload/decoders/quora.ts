// Quora's pixel: https://quoraadsupport.zendesk.com/hc/en-us/articles/360034713372
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'quora',
  protocols: ['quora-pixel'],
  vendors: ['Quora Pixel'],
  hosts: ['q.quora.com'],
  names: {
    tag: 'event name',
    u: 'page address',
    ts: 'time',
    j: 'technical detail',
  },
}
