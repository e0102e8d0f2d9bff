// No link here was clicked by a test: rows say so (`verified`), and so does the label a person reads.
import type { Remedy } from '../../schema/finding'
import { vendorNamed } from '../vendors/vendor-rows'
import { industryOptOuts } from './industry'
import text from './rows.jsonl?raw'

/** What is known about getting out of one vendor; null or empty where nothing is. */
export interface OptOutRow {
  /** Names of vendor rows. */
  vendors: string[]
  optOutUrl: string | null
  privacyUrl: string | null
  /** E-mail addresses or request forms for data requests. */
  contacts: string[]
  /** A switch inside the shop's page, in words. */
  inPage: string | null
  source: string
  date: string
  verified: boolean
}

let rows: OptOutRow[] | undefined

/** Every row, in the order of the file. */
export function optOutRows(): readonly OptOutRow[] {
  // Checked by tests/knowledge/opt-outs, so that no worker start pays for it.
  rows ??= text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as OptOutRow]))
  return rows
}

/**
 * Ways out of a vendor, best first: its own opt-out page, a switch in the page, the industry's pages for
 * advertisers that have none of their own, a request by letter, its privacy policy. Empty when nothing is known.
 * `jurisdictions` narrows the industry's pages; none chosen means all of them.
 */
export function optOutsFor(vendorName: string, jurisdictions: readonly string[] = []): Remedy[] {
  const row = optOutRows().find(({ vendors }) => vendors.includes(vendorName))
  const advertises = vendorNamed(vendorName)?.categories.some(
    category => category === 'advertising' || category === 'retargeting',
  )
  return [
    ...(row ? ownPage(row, vendorName) : []),
    ...(row?.inPage ? [{ kind: 'setting' as const, label: row.inPage, url: null }] : []),
    ...(advertises && !row?.optOutUrl ? industryOptOuts(jurisdictions) : []),
    ...(row?.contacts ?? []).map(contact => letter(contact, vendorName)),
    ...(row ? policy(row, vendorName) : []),
  ]
}

function ownPage(row: OptOutRow, name: string): Remedy[] {
  if (!row.optOutUrl) return []
  return [{ kind: 'vendor-link', label: labeled(`Opt out of ${name}`, row), url: row.optOutUrl }]
}

function policy(row: OptOutRow, name: string): Remedy[] {
  if (!row.privacyUrl) return []
  return [
    { kind: 'vendor-link', label: labeled(`Privacy policy of ${name}`, row), url: row.privacyUrl },
  ]
}

function letter(contact: string, name: string): Remedy {
  const isAddress = !contact.startsWith('https://')
  return {
    kind: 'letter',
    label: isAddress ? `Write to ${name}: ${contact}` : `Request form of ${name}`,
    url: isAddress ? `mailto:${contact}` : contact,
  }
}

function labeled(label: string, row: OptOutRow): string {
  return row.verified ? label : `${label} (link not verified)`
}
