// Two sources: our vendor rows, which win, and the Open Cookie Database (Apache-2.0, see NOTICE). Both are left as
// text until the first question. Names that any shop may use for itself (`cart`, `uid`) are not in either.
import type { VendorCategory } from '../../schema/vendor'
import { vendorRows } from '../vendors/vendor-rows'
import database from './open-cookie-database.txt?raw'

export type StorageCategory =
  | 'functional'
  | 'analytics'
  | 'marketing'
  | 'personalization'
  | 'security'

/** What a cookie or storage name is known for. `vendor` is a vendor row's name or the database's platform. */
export interface StorageName {
  category: StorageCategory
  vendor: string
}

const LETTERS: Record<string, StorageCategory> = {
  F: 'functional',
  A: 'analytics',
  M: 'marketing',
  P: 'personalization',
  S: 'security',
}
const BY_VENDOR: Partial<Record<VendorCategory, StorageCategory>> = {
  recommendation: 'personalization',
  personalization: 'personalization',
  search: 'personalization',
  pricing: 'personalization',
  quiz: 'personalization',
  experimentation: 'analytics',
  analytics: 'analytics',
  cdp: 'analytics',
  replay: 'analytics',
  survey: 'analytics',
  attribution: 'marketing',
  advertising: 'marketing',
  retargeting: 'marketing',
  affiliate: 'marketing',
  email: 'marketing',
  push: 'marketing',
  social: 'marketing',
  fraud: 'security',
  fingerprinting: 'security',
}
/** A name that ends with `*` in a row stands for every longer name; no such row is shorter than this. */
const SHORTEST_PREFIX = 3

interface Names {
  exact: Map<string, StorageName>
  prefixes: Map<string, StorageName>
}
let names: Names | undefined

/** What `name` is known for: the exact name first, then the longest known beginning; undefined when unknown. */
export function storageName(name: string): StorageName | undefined {
  names ??= readNames()
  const exact = names.exact.get(name)
  if (exact) return exact
  for (let length = name.length; length >= SHORTEST_PREFIX; length--) {
    const found = names.prefixes.get(name.slice(0, length))
    if (found) return found
  }
  return undefined
}

function readNames(): Names {
  const read: Names = { exact: new Map(), prefixes: new Map() }
  for (const vendor of vendorRows().values()) {
    const category = BY_VENDOR[vendor.categories[0] ?? 'platform'] ?? 'functional'
    for (const name of [...(vendor.cookies ?? []), ...(vendor.storage ?? [])])
      addName(read, name, { category, vendor: vendor.name })
  }
  for (const line of database.split('\n')) {
    const [platform = '', letter = '', list = ''] = line.split('\t')
    const category = LETTERS[letter]
    if (!category) continue
    for (const name of list.split(' ')) addName(read, name, { category, vendor: platform })
  }
  return read
}

/** The first to come keeps the name. */
function addName({ exact, prefixes }: Names, name: string, known: StorageName) {
  const isPrefix = name.endsWith('*')
  const names = isPrefix ? prefixes : exact
  const key = isPrefix ? name.slice(0, -1) : name
  if (!names.has(key)) names.set(key, known)
}
