// Consent as it left in a request. Parameter meanings: Google consent mode v2, IAB TCF v2 core string, IAB USP v1.
import type { Entry } from './entry'

export type ConsentState = 'granted' | 'denied' | 'mixed' | 'unset' | 'not-applicable'

/** One statement about one purpose. */
export interface ConsentWord {
  name: string
  words: string
  state: ConsentState
  api: 'google-consent-mode' | 'tcf' | 'usp' | 'gpp' | 'platform'
}

type Reader = (value: string) => Omit<ConsentWord, 'name' | 'api'>[]
interface Parameter {
  api: ConsentWord['api']
  read: Reader
}

const PURPOSES = ['ads storage', 'analytics storage', 'ads user data', 'ads personalization']
const LETTERS: Readonly<Record<string, [string, ConsentState]>> = {
  l: ['not set', 'unset'],
  p: ['denied by default', 'denied'],
  q: ['denied', 'denied'],
  t: ['granted by default', 'granted'],
  r: ['granted', 'granted'],
  m: ['denied', 'denied'],
  n: ['granted', 'granted'],
  u: ['denied', 'denied'],
  v: ['granted', 'granted'],
}

const gcd: Reader = value => {
  const letters = /^1[13]\D/.test(value) ? value.replace(/\d/g, '').slice(0, 4).split('') : []
  return letters.flatMap((letter, at) => {
    const known = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined
    return known ? [{ words: `${PURPOSES[at]} ${known[0]}`, state: known[1] }] : []
  })
}

const gcs: Reader = value => {
  const match = /^G1([01-])([01-])$/.exec(value)
  if (!match) return []
  return [match[1], match[2]].map((digit, at) => {
    if (digit === '-') return { words: `${PURPOSES[at]} not set`, state: 'unset' }
    return digit === '1'
      ? { words: `${PURPOSES[at]} granted`, state: 'granted' }
      : { words: `${PURPOSES[at]} denied`, state: 'denied' }
  })
}

const tcf: Reader = value => {
  const core = decodeBits(value.split('.', 1)[0] ?? '')
  if (!core || core.length < 176) return []
  const given = core.slice(152, 176).split('1').length - 1
  const state = given === 0 ? 'denied' : given >= 10 ? 'granted' : 'mixed'
  return [{ words: `IAB consent string: consent to ${given} purposes`, state }]
}

const usp: Reader = value => {
  const match = /^1([YN-])([YN-])([YN-])$/i.exec(value)
  if (!match) return []
  const optedOut = match[2]?.toUpperCase()
  if (optedOut === 'Y') return [{ words: 'opted out of sale', state: 'denied' }]
  if (optedOut === 'N') return [{ words: 'not opted out of sale', state: 'granted' }]
  return [{ words: 'US privacy law said not to apply', state: 'not-applicable' }]
}

const flag =
  (on: string, onState: ConsentState, off?: [string, ConsentState]): Reader =>
  value => {
    if (/^(1|true|yes|y|d|ldu)$/i.test(value)) return [{ words: on, state: onState }]
    return off && /^(0|false|no|n|g)$/i.test(value) ? [{ words: off[0], state: off[1] }] : []
  }

const limited = flag('limited data use', 'denied')
const parameters: Readonly<Record<string, Parameter>> = {
  gcs: { api: 'google-consent-mode', read: gcs },
  gcd: { api: 'google-consent-mode', read: gcd },
  npa: { api: 'google-consent-mode', read: flag('personalized ads off', 'denied') },
  rdp: { api: 'google-consent-mode', read: flag('restricted data processing', 'denied') },
  us_privacy: { api: 'usp', read: usp },
  usprivacy: { api: 'usp', read: usp },
  ccpa: { api: 'usp', read: usp },
  'sst.us_privacy': { api: 'usp', read: usp },
  gdpr_consent: { api: 'tcf', read: tcf },
  gdprconsent: { api: 'tcf', read: tcf },
  tcf_consent: { api: 'tcf', read: tcf },
  tcfc: { api: 'tcf', read: tcf },
  gdpr: {
    api: 'tcf',
    read: flag('European privacy law said to apply', 'unset', [
      'European privacy law said not to apply',
      'not-applicable',
    ]),
  },
  gpp: {
    api: 'gpp',
    read: value => (/^D[A-Z]/.test(value) ? [{ words: 'GPP string', state: 'unset' }] : []),
  },
  dpo: { api: 'platform', read: limited },
  limited_data_use: { api: 'platform', read: limited },
  ldu: { api: 'platform', read: limited },
  opt_out: { api: 'platform', read: flag('opted out', 'denied') },
  asc: {
    api: 'platform',
    read: flag('ads storage denied', 'denied', ['ads storage granted', 'granted']),
  },
}

/** Statements in one parameter; empty when it carries none. Never throws. */
export function readConsentWords({ name, value }: Entry): ConsentWord[] {
  const key = name.toLowerCase()
  const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined
  if (!parameter) return []
  return parameter.read(value.slice(0, 4000)).map(word => ({ ...word, name, api: parameter.api }))
}

function decodeBits(base64url: string): string | null {
  if (!/^[A-Za-z0-9_-]{30,}$/.test(base64url) || !base64url.startsWith('C')) return null
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return [...base64url.slice(0, 60)]
    .map(char => alphabet.indexOf(char).toString(2).padStart(6, '0'))
    .join('')
}
