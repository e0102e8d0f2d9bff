import { NO_CHECK } from '../../lib/knowledge/groups'
import type { Group } from '../../lib/schema/finding'
import type { CheckCounts } from '../../lib/summary/visit-summary'
import { counted } from './counted'

const NONE_RAN = 'No check has run yet.'

/** The footer: what was checked, in one to three sentences. Never "safe". */
export function checksSentence({ found, silent, error }: CheckCounts): string {
  const all = found + silent + error
  if (all === 0) return NONE_RAN
  const parts = [`${found} of ${counted(all, 'check')} found something.`]
  if (silent > 0) parts.push(`${othersLooked(found, silent)} and saw nothing.`)
  if (error > 0) parts.push(`${counted(error, 'check')} failed and could not say.`)
  return parts.join(' ')
}

function othersLooked(found: number, silent: number): string {
  if (found === 0) return silent === 1 ? 'It looked' : `${silent.toLocaleString('en-US')} looked`
  return `The other ${silent.toLocaleString('en-US')} looked`
}

/** Whether any check is about this group, as far as the visit tells. */
export function hasCheck(group: Group, { looked }: CheckCounts): boolean {
  return looked === undefined || group in looked
}

/** What stands in a group without findings: what its checks looked at, or why nothing did. */
export function nothingFired(
  { group, about }: { group: Group; about: string },
  checks: CheckCounts,
): string {
  const { found, silent, error, looked } = checks
  if (found + silent + error === 0) return NONE_RAN
  if (!looked) return '0 checks fired here.'
  const count = looked[group]
  if (count === undefined) return NO_CHECK
  if (count === 0) return 'The checks here failed and could not say.'
  return `0 checks fired here. They looked at ${about}.`
}
