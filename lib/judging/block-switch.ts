import type { EventOf } from '../schema/event'
import type { Knowledge } from './rule'

type Link = EventOf<'link'>

/** The shop's own, best first. Cookie settings are last: they may or may not reach what fills the block. */
const OWN = ['personalization-settings', 'opt-out', 'cookie-settings'] as const
const MAY = 'The shop’s cookie settings may turn it off'

/**
 * What turns a block off: a switch of the shop's for personalization, the company's own opt-out, a link of the shop's to
 * opt out, its cookie settings. Null where none was seen or is known. A privacy policy or a letter is no switch.
 */
export function switchFor(
  company: string | null,
  links: readonly Link[],
  knowledge: Pick<Knowledge, 'optOuts'>,
): { label: string; url: string | null } | null {
  const [settings, optOut, cookies] = OWN.map(kind => links.find(link => link.kind === kind))
  if (settings) return { label: said(settings), url: settings.url }
  const vendor = company === null ? null : optOutOf(company, knowledge)
  if (vendor) return vendor
  if (optOut) return { label: said(optOut), url: optOut.url }
  return cookies ? { label: MAY, url: cookies.url } : null
}

const said = ({ text }: Link) => `The shop’s “${text}”`

function optOutOf(company: string, { optOuts }: Pick<Knowledge, 'optOuts'>) {
  const found = optOuts(company).find(
    // With an address it is a signal for all, such as Global Privacy Control.
    ({ kind, label, url }) =>
      (kind === 'setting' && url === null) ||
      (kind === 'vendor-link' && label.startsWith(`Opt out of ${company}`)),
  )
  return found ? { label: found.label, url: found.url } : null
}
