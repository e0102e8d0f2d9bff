import type { Entry } from './entry'
import type { PlainName } from './plain-names'
import type { Parts } from './read-parts'

/**
 * What one vendor's or protocol's wire names mean. Mostly a table; code only where a table cannot say it.
 * `names` is tried with the whole dotted name (`cd[value]` is `cd.value`), then with its leading levels taken off.
 */
export interface Decoder {
  id: string
  /** Ids of lib/knowledge/protocols. */
  protocols: readonly string[]
  /** Names of vendor rows. */
  vendors: readonly string[]
  /** Host suffixes, for when neither is known. */
  hosts: readonly string[]
  names: Readonly<Record<string, PlainName>>
  /** For families of names; tried last. No nested quantifiers. */
  patterns?: readonly (readonly [RegExp, PlainName])[]
  /** Opens what only this vendor packs in its own way; the default is everything in query and body. */
  open?(parts: Parts): Entry[]
}
