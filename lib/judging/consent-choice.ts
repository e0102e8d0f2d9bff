// Was there a choice, and when was it made? Every consent rule asks this, so that they agree.
import type { EventOf } from '../schema/event'
import { asksForChoice } from './asks-for-choice'

type Banner = EventOf<'banner'>
type Choice = EventOf<'consent-choice'>
type Signal = EventOf<'consent-signal'>
type Witness = Banner | Choice | Signal | EventOf<'link'> | EventOf<'mark'>

/**
 * `open`: a banner put the question; `made` is when it was answered, if it was.
 * `earlier`: the page's manager says that the person answered on an earlier visit.
 * `unclear`: a consent manager or a settings link is there, but no banner and no answer was seen.
 * `none`: nothing on the page offered a choice.
 */
export type ChoiceContext =
  | { state: 'open'; banner: Banner; made: Choice | null }
  | { state: 'earlier'; signal: Signal }
  | { state: 'unclear' }
  | { state: 'none' }

/** Reads the context from whatever of a visit's events bears on it; other events are passed over. */
export function choiceContext(
  events: readonly { type: string }[],
  isConsentManager: (vendor: string) => boolean,
): ChoiceContext {
  const seen = events.filter(isWitness)
  const shown = seen.filter(event => event.type === 'banner')
  const banner = shown.find(asksForChoice)
  // The "OK" of a note that asks nothing is no answer.
  const isOnlyTold = shown.length > 0 && banner === undefined
  const made = seen.find(event => event.type === 'consent-choice' && event.choice !== 'close')
  // Who answered earlier and opens the settings again sees a banner too.
  const stored = banner && storedAnswer(seen, banner.at)
  if (stored) return { state: 'earlier', signal: stored }
  if (banner) return { state: 'open', banner, made: made?.type === 'consent-choice' ? made : null }
  const signal = seen.find(event => event.type === 'consent-signal' && showsEarlierChoice(event))
  if (signal?.type === 'consent-signal') return { state: 'earlier', signal }
  const offers = seen.some(
    event =>
      (event.type === 'link' && event.kind === 'cookie-settings') ||
      (event.type === 'mark' && event.vendor !== null && isConsentManager(event.vendor)) ||
      (event.type === 'consent-choice' && !isOnlyTold) ||
      (event.type === 'consent-signal' && event.api === 'tcf'),
  )
  return { state: offers ? 'unclear' : 'none' }
}

/**
 * The answer that the page's manager had from an earlier visit, and told before `until`: "tcloaded" is said where a string is
 * there and nobody is asked (IAB TCF 2.2, CMP API, "TCData": eventStatus). Signals without a status of that kind may
 * as well be what a shop takes for granted.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md
 */
export function storedAnswer(
  events: readonly { type: string }[],
  until: number,
): Signal | undefined {
  return events
    .filter(isSignal)
    .find(
      ({ api, state, words, at }) =>
        api === 'tcf' &&
        (state === 'granted' || state === 'mixed') &&
        at < until &&
        words.includes('status: tcloaded'),
    )
}

const isSignal = (event: { type: string }): event is Signal => event.type === 'consent-signal'

const WITNESSES = new Set(['banner', 'consent-choice', 'consent-signal', 'link', 'mark'])

function isWitness(event: { type: string }): event is Witness {
  return WITNESSES.has(event.type)
}

/**
 * A default is no choice: Google's "granted by default", a US string that says "not opted out". An update after the
 * default, or a framework string with consents in it, is.
 */
function showsEarlierChoice(signal: Signal): boolean {
  if (signal.state === 'unset' || signal.state === 'not-applicable') return false
  if (signal.api === 'tcf' || signal.api === 'platform') return true
  if (signal.api !== 'google-consent-mode') return false
  return signal.words.some(word => /granted|denied/.test(word) && !/by default/.test(word))
}
