// A consent interface answers with a string; here it is put into words, once, in the background.
import type { EventOf } from '../schema/event'
import type { Decoded } from './decoded'
import { decodeGpp } from './gpp'
import { decodeTcf } from './tcf'
import { decodeUsp } from './usp'

type Signal = EventOf<'consent-signal'>

const DECODERS: Partial<Record<Signal['api'], (raw: string) => Decoded | null>> = {
  tcf: decodeTcf,
  gpp: decodeGpp,
  usp: decodeUsp,
}

/** The signal with its string's statements; a string that cannot be read is said to be so. Never throws. */
export function explainSignal(signal: Signal): Signal {
  const decode = DECODERS[signal.api]
  // What left in a request (`us_privacy=1YNN&…`) was decoded where it was read.
  if (!decode || signal.raw === '' || signal.raw.includes('=')) return signal
  const said = decode(signal.raw)
  const words = [...signal.words, ...(said?.words ?? ['the consent string is unreadable'])]
  return {
    ...signal,
    // The interface knows whether the law applies and whether the banner is still open; GPP's does not say.
    state: signal.api === 'gpp' && said ? said.state : signal.state,
    words: [...new Set(words.map(word => word.slice(0, 200)))].slice(0, 40),
  }
}
