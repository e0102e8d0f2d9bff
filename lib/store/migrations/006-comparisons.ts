import type { Migration } from './all-migrations'

/** Twin tests as an export has them: what each profile saw at each look. Their results are events. */
export const comparisons: Migration = {
  version: 6,
  stores: { comparisons: '[visit+at], visit' },
}
