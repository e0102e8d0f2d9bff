import { counted } from './counted'

/** How many checks found something, looked and saw nothing, or failed. */
export interface CheckCounts {
  found: number
  silent: number
  error: number
}

/** The footer: what was checked, in one to three sentences. Never "safe". */
export function checksSentence({ found, silent, error }: CheckCounts): string {
  const all = found + silent + error
  if (all === 0) return 'No check has run yet.'
  const parts = [`${found} of ${counted(all, 'check')} found something.`]
  if (silent > 0) parts.push(`${othersLooked(found, silent)} and saw nothing.`)
  if (error > 0) parts.push(`${counted(error, 'check')} failed and could not say.`)
  return parts.join(' ')
}

function othersLooked(found: number, silent: number): string {
  if (found === 0) return silent === 1 ? 'It looked' : `${silent.toLocaleString('en-US')} looked`
  return `The other ${silent.toLocaleString('en-US')} looked`
}
