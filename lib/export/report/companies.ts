import type { Bundle } from '../../schema/bundle'
import type { EventOf } from '../../schema/event'

export interface Company {
  name: string
  requests: number
  hosts: string[]
  /** Plain names of what its requests carried, most frequent first. */
  got: string[]
  /** Cookies and storage entries it wrote. */
  stored: number
}

/** The other companies of a bundle, the busiest first. Hosts that no list knows stand under their own name. */
export function companiesOf({ events }: Pick<Bundle, 'events'>): Company[] {
  const found = new Map<
    string,
    { requests: number; hosts: Set<string>; got: Map<string, number>; stored: number }
  >()
  const of = (name: string) => {
    const one = found.get(name) ?? { requests: 0, hosts: new Set(), got: new Map(), stored: 0 }
    found.set(name, one)
    return one
  }
  for (const event of events) {
    if (event.type === 'request') addRequest(of, event)
    if (event.type === 'storage' && event.vendor !== null) of(event.vendor).stored += 1
  }
  return [...found]
    .map(([name, { requests, hosts, got, stored }]) => ({
      name,
      requests,
      hosts: [...hosts],
      got: [...got].sort((a, b) => b[1] - a[1]).map(([plain]) => plain),
      stored,
    }))
    .filter(company => company.requests > 0)
    .sort((a, b) => b.got.length - a.got.length || b.requests - a.requests)
}

function addRequest(
  of: (name: string) => { requests: number; hosts: Set<string>; got: Map<string, number> },
  {
    thirdParty,
    vendor,
    host,
    fields,
  }: Pick<EventOf<'request'>, 'thirdParty' | 'vendor' | 'host' | 'fields'>,
): void {
  if (!thirdParty && vendor === null) return
  const company = of(vendor ?? host)
  company.requests += 1
  company.hosts.add(host)
  for (const { plain, kind } of fields) {
    if (kind !== 'technical') company.got.set(plain, (company.got.get(plain) ?? 0) + 1)
  }
}
