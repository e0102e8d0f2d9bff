import { collectNames } from './names'

/** Class names and ids of product grids and their sorters. */
export function isListingNamed(document: Document): boolean {
  return /product[-_]?(?:grid|list|item|card|tile|box|thumb)|products?[-_](?:grid|list)|sort-?by|toolbar-sorter/i.test(
    collectNames(document),
  )
}
