// Consent as it left in a request. Parameter meanings: Google consent mode v2, IAB TCF v2 core string, IAB USP v1.
import type { ConsentState, Decoded } from '../../consent/decoded'
import { readGcd, readGcs } from '../../consent/google-consent'
import { decodeGpp } from '../../consent/gpp'
import { decodeTcf } from '../../consent/tcf'
import { decodeUsp } from '../../consent/usp'
import type { Entry } from './entry'

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

const from =
  (decode: (value: string) => Decoded | null): Reader =>
  value => {
    const said = decode(value)
    // One statement for a parameter: what is in the string in detail is told by the page's own interface.
    return said ? [{ words: said.words[0] ?? 'no statement', state: said.state }] : []
  }
const tcf = from(decodeTcf)
const usp = from(decodeUsp)

const flag =
  (on: string, onState: ConsentState, off?: [string, ConsentState]): Reader =>
  value => {
    if (/^(1|true|yes|y|d|ldu)$/i.test(value)) return [{ words: on, state: onState }]
    return off && /^(0|false|no|n|g)$/i.test(value) ? [{ words: off[0], state: off[1] }] : []
  }

const limited = flag('limited data use', 'denied')
const parameters: Readonly<Record<string, Parameter>> = {
  gcs: { api: 'google-consent-mode', read: readGcs },
  gcd: { api: 'google-consent-mode', read: readGcd },
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
    read: from(decodeGpp),
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
