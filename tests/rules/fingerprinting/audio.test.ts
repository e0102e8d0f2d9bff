import { rule } from '../../../lib/rules/fingerprinting/audio'
import { claimsOf } from './claims-of'

claimsOf(rule, {
  api: 'audio',
  telling: { offlineRendered: 1, channelReads: 1 },
  'look-alikes': {
    'a player': { connectedToOutput: 2, channelReads: 3 },
    'an editor that decodes a file': { offlineRendered: 1, channelReads: 2, decoded: 1 },
    'a test whether sound works': { offlineRendered: 0 },
    'a sound computed and never read': { offlineRendered: 1 },
  },
})
