import { rule } from '../../../lib/rules/fingerprinting/webrtc'
import { claimsOf } from './claims-of'

claimsOf(rule, {
  api: 'webrtc',
  telling: { connections: 1, dataChannels: 1, candidateReads: 1 },
  'look-alikes': {
    'a video call': { connections: 1, candidateReads: 3, mediaTracks: 2, remoteDescriptions: 1 },
    'video shared among viewers': {
      connections: 4,
      dataChannels: 4,
      candidateReads: 8,
      remoteDescriptions: 4,
    },
    'a test whether calls would work': { connections: 1 },
  },
})
