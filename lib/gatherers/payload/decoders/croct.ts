// Croct asks for content by expressions in a language of its own: https://docs.croct.com/reference/cql
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'croct',
  protocols: [],
  vendors: ['Croct'],
  hosts: ['croct.io'],
  names: {
    query: 'technical detail',
    slotId: 'content id',
    'context.page.url': 'page address',
    'event.type': 'event name',
  },
}
