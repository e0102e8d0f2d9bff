import { factOf, newestByScript, saidOf } from '../../judging/fingerprint'
import { defineRule } from '../../judging/rule'

/** Besides vendor and renderer (CATALOGUE): a 3D viewer asks for a few limits, a fingerprint for all of them. */
const MIN_OTHER = 8
/**
 * From here on it is no suspicion. A 3D engine asks when it starts, before any picture (three.js for 14 limits, Babylon.js
 * for 15 and the card's name, as seen in 2026); fingerprint2 asks for 24, FingerprintJS for over 60.
 */
const MANY_OTHER = 20
/** A scene that is shown is drawn again and again; a fingerprint is drawn once or twice. */
const MAX_DRAWS = 30

export const rule = defineRule({
  id: 'fingerprinting.webgl',
  version: 1,
  title: 'Your graphics card was read to recognize your device',
  why: 'Graphics card and driver, with their limits, set many devices apart without leaving anything on them.',
  principle: 'P',
  group: 'tracking',
  gathers: ['fingerprint'],
  judge(events, knowledge) {
    return newestByScript(events, 'webgl')
      .filter(({ facts }) => isFingerprint(facts))
      .map(event => {
        const said = saidOf(event, knowledge)
        const other = factOf(event.facts, 'otherParameters')
        const pixels = factOf(event.facts, 'readPixels') > 0
        const isSure = pixels || other >= MANY_OTHER
        return {
          ...said,
          ...(isSure ? {} : { severity: 'low' as const, confidence: 'suspected' as const }),
          facts: { ...said.facts, other, pixels, isSure },
        }
      })
  },
  explain({ who, other, pixels, isSure }) {
    const and = pixels
      ? 'drew a hidden picture with it and read that back'
      : `asked for ${other} of its limits`
    return `A script of ${who} asked for the exact name of your graphics card and ${and}, and showed you no 3D scene. ${isSure ? 'We call it a fingerprint because of the two together' : 'It may be a fingerprint: an engine for 3D scenes asks for as many when it starts'}.`
  },
  innocent: [
    'It may choose the quality of a 3D view that is not open yet.',
    'It may guard a log-in or payment against fraud and bots.',
  ],
  owner: ({ who }) =>
    `Ask ${who} why it reads the graphics card; load it only where a 3D view or fraud protection needs it.`,
  law: ['eprivacy-5-3', 'gdpr-6-1'],
  references: [
    'https://registry.khronos.org/webgl/extensions/WEBGL_debug_renderer_info/',
    'https://www.w3.org/TR/fingerprinting-guidance/',
  ],
})

function isFingerprint(facts: Record<string, number>): boolean {
  const names = factOf(facts, 'unmaskedVendor') + factOf(facts, 'unmaskedRenderer')
  if (names === 0 || factOf(facts, 'draws') > MAX_DRAWS) return false
  return factOf(facts, 'otherParameters') >= MIN_OTHER || factOf(facts, 'readPixels') > 0
}
