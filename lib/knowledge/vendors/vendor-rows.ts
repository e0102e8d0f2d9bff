// Rows are kept as text and parsed on the first question: attribution alone never needs them.
import type { Vendor } from '../../schema/vendor'

const files = import.meta.glob<string>('./rows/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
})
let rows: Map<string, Vendor> | undefined

/** The row of a vendor by its name, as events carry it in `vendor`; undefined for third-party-web's and unknown ones. */
export function vendorNamed(name: string): Vendor | undefined {
  return vendorRows().get(name)
}

/** Every vendor row, by name. */
export function vendorRows(): ReadonlyMap<string, Vendor> {
  rows ??= new Map(
    Object.values(files)
      .flatMap(parseRows)
      .map(vendor => [vendor.name, vendor]),
  )
  return rows
}

function parseRows(text: string): Vendor[] {
  const lines = text.split('\n').filter(line => line !== '')
  // Checked against the schema by tests/knowledge/vendors, so that no worker start pays for it.
  return lines.map(line => JSON.parse(line) as Vendor)
}
