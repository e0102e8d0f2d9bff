import type { VendorCategory } from '../../schema/vendor-categories'

/** Who answers a host: a row of our own, or an entity of third-party-web where we have none. */
export interface Attribution {
  /** Name of the vendor row, else of the third-party-web entity. Goes into `event.vendor`. */
  vendor: string
  /** Empty for what no category of ours fits (fonts, maps, video). */
  categories: readonly VendorCategory[]
  /** Whether its mere presence means that a person is tracked. */
  tracks: boolean
  /** The company behind it; two vendors of one entity do not count as two parties. */
  entity: string
}

/** One line of the table while it is built: an attribution and the hosts and `host/path` prefixes that lead to it. */
export interface TableRow extends Attribution {
  hosts: readonly string[]
  paths: readonly string[]
}
