import { newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'

// Englehardt & Narayanan 2016 (§6.1): a smaller canvas or plainer text does not tell browsers apart.
const MIN_SIDE = 16
const MIN_CHARS = 10
const MIN_COLORS = 2

export const rule = defineRule({
  id: 'fingerprinting.canvas',
  version: 1,
  title: 'A hidden drawing was read back to recognize your device',
  why: 'The same text comes out slightly different on each computer, so it can stand in for a cookie that you cannot delete.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'canvas')
      .filter(({ facts }) => isFingerprint(facts))
      .map(event => ({
        ...saidOf(event, knowledge),
        facts: {
          ...saidOf(event, knowledge).facts,
          width: event.facts.width ?? 0,
          height: event.facts.height ?? 0,
          chars: event.facts.distinctChars ?? 0,
          colors: event.facts.colors ?? 0,
        },
      }))
  },
  explain: ({ who, width, height, chars, colors }) =>
    `A script of ${who} drew text with ${chars} different characters in ${colors} colors on a canvas of ${width} × ${height} points that it did not show to you, and read the picture back. We call it a fingerprint because nothing on the page needed the picture.`,
  innocent: [
    'It may guard a log-in or payment against fraud and bots.',
    'It may test how your device draws letters, without sending the result.',
  ],
  owner: ({ who }) =>
    `Ask the maker of the script (${who}) why it reads a canvas; switch that off, or load it only at log-in and payment where it guards against fraud.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'https://webtransparency.cs.princeton.edu/webcensus/',
    'https://www.w3.org/TR/fingerprinting-guidance/',
  ],
})

function isFingerprint(facts: Record<string, number>): boolean {
  const fact = (name: string) => facts[name] ?? 0
  const chars = fact('distinctChars')
  if (fact('width') < MIN_SIDE || fact('height') < MIN_SIDE || chars < 1) return false
  if (chars < MIN_CHARS && (fact('colors') < MIN_COLORS || fact('emoji') > 0)) return false
  // Editors save and restore, charts and signature pads listen and are shown.
  if (fact('save') + fact('restore') + fact('listeners') + fact('attached') > 0) return false
  const readPixels =
    fact('getImageData') > 0 && fact('readWidth') >= MIN_SIDE && fact('readHeight') >= MIN_SIDE
  return fact('toDataURL') > 0 || fact('toBlob') > 0 || readPixels
}
