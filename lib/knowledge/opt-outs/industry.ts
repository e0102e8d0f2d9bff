// Opt-outs that reach many companies at once. The NAI's tool closed in September 2025 and Oracle's with its ad
// business: neither is ever linked.
import type { Remedy } from '../../schema/finding'

interface IndustryRow extends Remedy {
  /** Beginnings of jurisdiction ids for which it is meant; empty means everywhere. */
  places: readonly string[]
}

const ROWS: readonly IndustryRow[] = [
  {
    kind: 'setting',
    label:
      'Send Global Privacy Control, a signal that asks every shop not to sell or share your data',
    url: 'https://globalprivacycontrol.org/',
    places: [],
  },
  {
    kind: 'vendor-link',
    label: 'Opt out of many advertisers at once: Your Online Choices (link not verified)',
    url: 'https://www.youronlinechoices.eu/',
    places: ['EU', 'UK'],
  },
  {
    kind: 'vendor-link',
    label: 'Opt out of many advertisers at once: DAA WebChoices (link not verified)',
    url: 'https://optout.aboutads.info/',
    places: ['US'],
  },
  {
    kind: 'letter',
    label:
      'Ask all registered data brokers to delete what they hold: California DROP (link not verified)',
    url: 'https://privacy.ca.gov/drop/',
    places: ['US-CA'],
  },
  {
    kind: 'letter',
    label: 'Write data requests with ready letters: datarequests.org (link not verified)',
    url: 'https://www.datarequests.org/',
    places: ['EU', 'UK'],
  },
]

/** The industry's pages for the jurisdictions that the person chose; all of them when none is chosen. */
export function industryOptOuts(jurisdictions: readonly string[]): Remedy[] {
  return ROWS.filter(
    ({ places }) =>
      places.length === 0 ||
      jurisdictions.length === 0 ||
      places.some(place => jurisdictions.some(chosen => chosen.startsWith(place))),
  ).map(({ kind, label, url }) => ({ kind, label, url }))
}
