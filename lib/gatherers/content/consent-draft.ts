import type { Draft } from './outbox'

type Signal = Extract<Draft, { type: 'consent-signal' }>
type State = Signal['state']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Optional purposes taken together. */
function together(allowed: number, refused: number): State {
  if (allowed + refused === 0) return 'unset'
  return refused === 0 ? 'granted' : allowed === 0 ? 'denied' : 'mixed'
}

const signal = (api: Signal['api'], state: State, words: string[], raw: unknown): Signal => ({
  type: 'consent-signal',
  api,
  state,
  words: words.slice(0, 40).map(word => word.slice(0, 200)),
  raw: (typeof raw === 'string' ? raw : JSON.stringify(raw)).slice(0, 1_200),
})

/** A call of `gtag('consent', 'default' | 'update', {…})` as it lies in the data layer. */
function googleSignal(entry: Record<string, unknown>): Signal | null {
  const { 0: verb, 1: step, 2: choices } = entry
  if (verb !== 'consent' || typeof step !== 'string' || !isObject(choices)) return null
  const stated = Object.entries(choices).filter(
    ([, value]) => value === 'granted' || value === 'denied',
  )
  // Needed by the site itself; saying yes to it is no consent to anything optional.
  const optional = stated.filter(([name]) => !/^(?:security|functionality)_storage$/.test(name))
  const allowed = optional.filter(([, value]) => value === 'granted').length
  const words = stated.map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value} (${step})`)
  return signal('google-consent-mode', together(allowed, optional.length - allowed), words, choices)
}

function tcfSignal({
  tcString,
  gdprApplies,
  eventStatus,
  purpose,
  cmpId,
}: Record<string, unknown>): Signal {
  const consents =
    isObject(purpose) && isObject(purpose.consents) ? Object.values(purpose.consents) : []
  const allowed = consents.filter(Boolean).length
  const isAsking = eventStatus === 'cmpuishown' && allowed === 0
  const state =
    gdprApplies === false
      ? 'not-applicable'
      : isAsking
        ? 'unset'
        : together(allowed, consents.length - allowed)
  const words = [
    `purposes allowed: ${allowed} of ${consents.length}`,
    `consent manager number ${String(cmpId)}`,
    ...(typeof eventStatus === 'string' ? [`status: ${eventStatus}`] : []),
  ]
  return signal('tcf', state, words, typeof tcString === 'string' ? tcString : '')
}

function uspSignal({ uspString }: Record<string, unknown>): Signal | null {
  if (typeof uspString !== 'string' || !/^1[YN-]{3}$/.test(uspString)) return null
  const optOut = uspString[2]
  const state = optOut === 'Y' ? 'denied' : optOut === 'N' ? 'granted' : 'not-applicable'
  const said = optOut === 'Y' ? 'yes' : optOut === 'N' ? 'no' : 'does not apply'
  return signal('usp', state, [`opted out of sale: ${said}`], uspString)
}

function platformSignal(answer: Record<string, unknown>): Signal {
  const stated = Object.entries(answer).filter(([, value]) => value === 'yes' || value === 'no')
  const allowed = stated.filter(([, value]) => value === 'yes').length
  const words = stated.map(([name, value]) => `${name}: ${String(value)}`)
  return signal('platform', together(allowed, stated.length - allowed), words, answer)
}

/** What a consent interface answered, as an event; null when it says nothing about consent. */
export function consentDraft(api: string, answer: unknown): Signal | null {
  if (!isObject(answer)) return null
  switch (api) {
    case 'google-consent-mode':
      return googleSignal(answer)
    case 'tcf':
      return tcfSignal(answer)
    case 'usp':
      return uspSignal(answer)
    case 'gpp':
      return typeof answer.gppString === 'string' && answer.gppString !== ''
        ? signal('gpp', 'unset', [], answer.gppString)
        : null
    case 'platform':
      return platformSignal(answer)
    default:
      return null
  }
}
