import type { Vendor } from '../../schema/vendor'
import { vendorRows } from './vendor-rows'

let exact: Map<string, Vendor> | undefined
let prefixes: [string, Vendor][] = []

/** The vendor whose documentation names this global variable; undefined for a name no row lists. */
export function vendorOfGlobal(name: string): Vendor | undefined {
  const known = exact ?? index()
  return known.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix))?.[1]
}

function index(): Map<string, Vendor> {
  const names = new Map<string, Vendor>()
  const shared = new Set<string>()
  prefixes = []
  for (const vendor of vendorRows().values()) {
    for (const name of vendor.globals ?? []) {
      if (name.endsWith('*')) prefixes.push([name.slice(0, -1), vendor])
      else if (names.has(name)) shared.add(name)
      else names.set(name, vendor)
    }
  }
  // A global that two vendors name tells of neither.
  for (const name of shared) names.delete(name)
  exact = names
  return names
}
