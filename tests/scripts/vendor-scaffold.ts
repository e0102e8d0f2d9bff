import { Vendor } from '../../lib/schema/vendor'
import { VENDOR_CATEGORIES } from '../../lib/schema/vendor-categories'

export const USAGE =
  'npm run new:vendor -- "Acme Pixel" --host acme.io --category advertising --owner "Acme Inc" --collects "pages you view" --source https://acme.io/docs [--tracks]'

/** What the command line says; every option may come more than once. */
export type VendorOptions = Partial<
  Record<'host' | 'category' | 'owner' | 'collects' | 'source', string[]>
> & { tracks?: boolean }

/**
 * A row for a new vendor. Throws, in words for the person, when something is missing or already known.
 * `month` is today's, as `2026-11`.
 */
export function vendorRow(
  name: string,
  options: VendorOptions,
  known: readonly Vendor[],
  month: string,
): Vendor {
  const { host = [], category = [], collects = [], source: [source = ''] = [] } = options
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (id === '' || host.length === 0 || collects.length === 0) throw new Error(`Use: ${USAGE}`)
  if (!source.startsWith('https://'))
    throw new Error('--source must be a page of the vendor’s own documentation (https://…).')
  const stray = category.find(word => !VENDOR_CATEGORIES.some(one => one === word))
  if (stray !== undefined || category.length === 0)
    throw new Error(`--category is one of: ${VENDOR_CATEGORIES.join(', ')}.`)
  const bad = host.find(one => !/^([a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/.test(one))
  if (bad)
    throw new Error(`${bad} is no host: write it as in cdn.acme.io, without https:// or path.`)
  const twin = known.find(
    row => row.id === id || row.name === name || row.hosts.some(one => host.includes(one)),
  )
  if (twin) throw new Error(`${twin.name} has that name or host already; change its row instead.`)
  return Vendor.parse({
    id,
    name,
    owner: options.owner?.[0] ?? name,
    categories: category,
    hosts: host,
    collects,
    tracks: options.tracks ?? false,
    source,
    date: month,
  })
}
