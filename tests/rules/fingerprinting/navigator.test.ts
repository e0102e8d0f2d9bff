import { rule } from '../../../lib/rules/fingerprinting/navigator'
import { claimsOf } from './claims-of'

claimsOf(rule, {
  api: 'navigator',
  telling: {
    plugins: 1,
    mimeTypes: 1,
    hardwareConcurrency: 1,
    deviceMemory: 1,
    getBattery: 1,
    oscpu: 1,
    languages: 2,
    platform: 2,
    'speechSynthesis.getVoices': 1,
  },
  'look-alikes': {
    'an analytics script': {
      userAgent: 4,
      language: 2,
      languages: 1,
      platform: 1,
      cookieEnabled: 1,
      doNotTrack: 1,
      'screen.width': 2,
      'screen.colorDepth': 1,
      timeZone: 1,
    },
    'a performance monitor': {
      hardwareConcurrency: 1,
      deviceMemory: 1,
      connection: 3,
      userAgent: 1,
    },
    'a responsive page': { matchMedia: 30, maxTouchPoints: 2, userAgent: 9, devicePixelRatio: 3 },
    'a chat that lists microphones': {
      'mediaDevices.enumerateDevices': 2,
      'permissions.query': 1,
      userAgent: 2,
    },
    'names from the page that are no property': { constructor: 9, __proto__x: 9, toString: 9 },
  },
})
