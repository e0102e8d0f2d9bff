import type { EventOf } from '../schema/event'

export type ConsentState = EventOf<'consent-signal'>['state']

/** What a consent string says: about optional purposes taken together, and in words, one statement each. */
export interface Decoded {
  state: ConsentState
  words: string[]
}

/** One state of several; `unset` and `not-applicable` say nothing against the others. */
export function stateOfAll(states: readonly ConsentState[]): ConsentState {
  const said = new Set(states.filter(state => state !== 'unset' && state !== 'not-applicable'))
  if (said.size === 0)
    return states.length === 0 || states.includes('unset') ? 'unset' : 'not-applicable'
  const [only] = said
  return said.size > 1 || only === undefined ? 'mixed' : only
}
