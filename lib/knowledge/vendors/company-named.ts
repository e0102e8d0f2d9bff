import type { Vendor } from '../../schema/vendor'
import { attributionOf } from '../attribute'
import { vendorNamed } from './vendor-rows'

const listed = new Map<string, Vendor | undefined>()

/**
 * What rules know of a company by its name: our own row, else, for one that third-party-web lists and
 * host-table/third-party-web.ts takes for a tracker, what that says. Undefined for all others: the list's categories
 * alone say too little.
 */
export function companyNamed(name: string): Vendor | undefined {
  const row = vendorNamed(name)
  if (row) return row
  if (!listed.has(name)) listed.set(name, listedTracker(name))
  return listed.get(name)
}

function listedTracker(name: string): Vendor | undefined {
  const known = attributionOf(name)
  if (!known?.tracks) return undefined
  const { entity, categories, tracks } = known
  return {
    id: name,
    name,
    owner: entity,
    categories: [...categories],
    hosts: [],
    collects: [],
    tracks,
    source: 'https://github.com/patrickhulce/third-party-web',
    date: '2026-11-22',
  }
}
