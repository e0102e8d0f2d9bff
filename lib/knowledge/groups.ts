import type { Group } from '../schema/finding'

interface GroupWords {
  group: Group
  name: string
  /** What the checks of the group look at; where there are none yet, what they would. */
  about: string
}

/** The five groups in the order of the popup's tabs. */
export const GROUPS: readonly GroupWords[] = [
  {
    group: 'tracking',
    name: 'Tracking',
    about:
      'requests to other companies, identifiers, fingerprints, recorders, typed values, encryption',
  },
  {
    group: 'consent',
    name: 'Consent',
    about:
      'the banner, what ran before it, what your No changed, privacy signals, links to your choices',
  },
  {
    group: 'personalization',
    name: 'Personal',
    about:
      'blocks of products, tests, labels, greetings, the order of results, and what explains them',
  },
  {
    group: 'pressure',
    name: 'Pressure',
    about: 'timers, stock claims, activity claims, loaded words',
  },
  {
    group: 'price',
    name: 'Price',
    about: 'was-prices, what is said about prices, and what comparisons with strangers showed',
  },
]

export const NO_CHECK = 'Vitrine has no check for this yet.'

/** Groups to which none of these checks belongs. */
export function groupsWithout(checks: readonly { group: Group }[]): GroupWords[] {
  const checked = new Set(checks.map(({ group }) => group))
  return GROUPS.filter(({ group }) => !checked.has(group))
}
