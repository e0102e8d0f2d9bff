import { type ConsentState, stateOfAll } from '../../consent/decoded'
import type { Field } from '../../schema/field'
import { type ConsentWord, readConsentWords } from './consent-words'
import type { Entry } from './entry'

/** What a request says about consent, taken together; the shape of a consent-signal event's own fields. */
export interface PayloadConsent {
  api: ConsentWord['api']
  state: ConsentState
  words: string[]
  /** The parameters as sent, `&` between; consent strings hold choices, no identities. */
  raw: string
}

// The most telling first: an explicit signal of the page beats a legal frame.
const RANK: readonly ConsentWord['api'][] = ['google-consent-mode', 'tcf', 'gpp', 'usp', 'platform']

/** Reads every consent parameter among the entries; null when there is none. */
export function readConsent(entries: readonly Entry[]): {
  fields: Field[]
  consent: PayloadConsent | null
} {
  const found = entries.flatMap(readConsentWords)
  const words = [...new Map(found.map(word => [`${word.name} ${word.words}`, word])).values()]
  if (words.length === 0) return { fields: [], consent: null }
  const names = new Set(words.map(word => word.name))
  const raw = entries
    .filter(entry => names.has(entry.name))
    .map(({ name, value }) => `${name}=${value}`)
  return {
    fields: words.slice(0, 16).map(word => ({
      name: word.name.slice(0, 80),
      plain: `consent: ${word.words}`.slice(0, 80),
      kind: 'consent',
      value: word.state,
    })),
    consent: {
      api: RANK.find(api => words.some(word => word.api === api)) ?? 'platform',
      state: stateOfAll(words.map(word => word.state)),
      words: [...new Set(words.map(word => word.words))].slice(0, 40),
      raw: [...new Set(raw)].join('&').slice(0, 1200),
    },
  }
}
