import { factOf, newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'

export const rule = defineRule({
  id: 'fingerprinting.webrtc',
  version: 1,
  title: 'Your network addresses were asked for without a call',
  why: 'A connection that is prepared and never made reveals network addresses, at times behind a VPN.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'webrtc')
      .filter(({ facts }) => isFingerprint(facts))
      .map(event => saidOf(event, knowledge))
  },
  explain: ({ who }) =>
    `A script of ${who} prepared a video-call connection, read the addresses that it offered, and called nobody: no picture, no sound, no other side.`,
  innocent: [
    'It may test whether video help would work here.',
    'It may look for proxies to guard against fraud.',
  ],
  owner: ({ who }) => `Let ${who} prepare a call only when the customer starts one.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'https://webtransparency.cs.princeton.edu/webcensus/',
    'https://www.rfc-editor.org/rfc/rfc8828',
  ],
})

function isFingerprint(facts: Record<string, number>): boolean {
  const isCall = factOf(facts, 'mediaTracks') > 0 || factOf(facts, 'remoteDescriptions') > 0
  return !isCall && factOf(facts, 'connections') > 0 && factOf(facts, 'candidateReads') > 0
}
