import { factOf, newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'fingerprinting.audio',
  version: 1,
  title: 'A silent sound was computed to recognize your device',
  why: 'Each device computes sound with tiny differences of its own, which can stand in for a cookie.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'audio')
      .filter(({ facts }) => isFingerprint(facts))
      .map(event => saidOf(event, knowledge))
  },
  explain: ({ who }) =>
    `A script of ${who} computed a sound that was never played and read the result back. We call it a fingerprint because no sound file went in and none came out.`,
  innocent: [
    'It may guard a log-in or payment against fraud and bots.',
    'It may test whether your device can play sound.',
  ],
  owner: ({ who }) => `Ask ${who} why it computes silent sound, and switch that off.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'https://webtransparency.cs.princeton.edu/webcensus/',
    'https://webaudio.github.io/web-audio-api/#priv-sec',
  ],
})

// Players and editors decode a file or are heard; a fingerprint does neither.
function isFingerprint(facts: Record<string, number>): boolean {
  if (factOf(facts, 'connectedToOutput') > 0 || factOf(facts, 'decoded') > 0) return false
  return factOf(facts, 'offlineRendered') > 0 && factOf(facts, 'channelReads') > 0
}
