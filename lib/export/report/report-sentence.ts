import type { Bundle } from '../../schema/bundle'
import { toldCompanies } from '../../summary/told-companies'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`

/** The report in one sentence; it says what was seen, never that a shop is safe. */
export function reportSentence({ visits, findings }: Bundle): string {
  if (visits.length === 0) return 'No page was recognized as a shop, so nothing was logged.'
  const sites = new Set(visits.map(visit => visit.site))
  const [only] = sites
  const who = sites.size === 1 ? only : several(sites.size, 'shop')
  const { told, before } = toldCompanies(findings)
  const shared =
    told.size === 0
      ? `No check saw ${who} tell a tracking company about the visit`
      : `${who} told ${several(told.size, 'tracking company', 'tracking companies')} about the visit`
  const early = before.size > 0 ? `, ${before.size} of them before any choice was made` : ''
  const pages = several(visits.length, 'page')
  return `On ${pages}, ${shared}${early}.`
}
