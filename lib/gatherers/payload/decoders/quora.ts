// Quora's pixel, as its script sends it; the events are documented: https://quoraadsupport.zendesk.com/
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
