// What a saved page names by itself, before any of our code has read it: the measure's own word on who is there.
import { attributeHost } from '../../knowledge/attribute'
import { vendorNamed } from '../../knowledge/vendors/vendor-rows'

const HOST = /\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g
/** Names this short stand in any script by chance. */
const SHORT = 3

export interface PageReferences {
  /** Whether the page's text holds the host or a part of an address, however it is escaped. */
  has(text: string): boolean
  /** Whether the page names the company: a host of its, one of its globals, or a path that is its own. */
  names(vendor: string): boolean
}

export function pageReferences(html: string): PageReferences {
  const text = plain(html)
  const vendors = new Set<string>()
  for (const [, host] of text.matchAll(HOST)) {
    const known = host === undefined ? null : attributeHost(host)
    if (known?.vendor) vendors.add(known.vendor)
  }
  return {
    has: part => part !== '' && text.includes(part.toLowerCase()),
    names(vendor) {
      if (vendors.has(vendor)) return true
      const row = vendorNamed(vendor)
      const globals = (row?.globals ?? []).map(name => name.replace(/\*$/, ''))
      const parts = [
        ...(row?.hosts ?? []),
        ...(row?.paths ?? []).map(wide => wide.split('*')[0] ?? ''),
      ]
      return (
        globals.some(name => name.length > SHORT - 1 && text.includes(name.toLowerCase())) ||
        parts.some(part => part.length > SHORT && text.includes(part.toLowerCase()))
      )
    },
  }
}

/** Lower case, and addresses in strings as they would be read: `\/`, `\u002f`, `%2f`, `&#x2f;`. */
function plain(html: string): string {
  return html
    .toLowerCase()
    .replace(/\\u002f|\\x2f|%2f|&#x2f;|&#47;|\\\//g, '/')
    .replace(/%3a|\\u003a/g, ':')
}
