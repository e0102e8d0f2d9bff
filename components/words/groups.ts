import type { Group } from '../../lib/schema/finding'

/** The five groups in the order of the tabs; `about` says what the checks of a group look at. */
export const GROUPS: readonly { group: Group; name: string; about: string }[] = [
  {
    group: 'tracking',
    name: 'Tracking',
    about: 'requests to other companies, identifiers, fingerprints, recorders',
  },
  {
    group: 'consent',
    name: 'Consent',
    about: 'the banner, what ran before it, what your No changed',
  },
  {
    group: 'personalization',
    name: 'Personal',
    about: 'blocks, tests, labels and order chosen for you',
  },
  {
    group: 'pressure',
    name: 'Pressure',
    about: 'timers, stock claims, activity claims, loaded words',
  },
  { group: 'price', name: 'Price', about: 'prices, was-prices, and what is said about them' },
]
