// Runs at build time only (tests/scripts/build-host-table.ts) and in the test that the committed table is fresh.
import type { Vendor } from '../../schema/vendor'
import type { TableRow } from './entity'
import { rowsOfThirdPartyWeb, type ThirdPartyEntity } from './third-party-web'
import { writeTable } from './write-table'

/** The text of the host table: our rows first, then what third-party-web adds. Same input, same text. */
export function buildTable(
  vendors: readonly Vendor[],
  entities: readonly ThirdPartyEntity[],
): string {
  const own = vendors.filter(vendor => vendor.hosts.length + (vendor.paths?.length ?? 0) > 0)
  const hosts = new Set(own.flatMap(vendor => vendor.hosts))
  const rest = rowsOfThirdPartyWeb(entities, host => suffixesOf(host).some(at => hosts.has(at)))
  return writeTable([...own.map(rowOfVendor), ...rest])
}

function rowOfVendor(vendor: Vendor): TableRow {
  return {
    vendor: vendor.name,
    entity: vendor.owner,
    categories: vendor.categories,
    tracks: vendor.tracks,
    hosts: vendor.hosts,
    paths: vendor.paths ?? [],
  }
}

function suffixesOf(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, i) => labels.slice(i).join('.'))
}
