import type { EventOf } from '../../lib/schema/event'
import type { FieldKind } from '../../lib/schema/field'

type Request = EventOf<'request'>

/** One way out of the page: the script that asked, the company that got it, what kinds of fields went along. */
export interface Flow {
  /** Host and file of the script; `the page itself` when the browser names none. */
  script: string
  company: string
  requests: number
  /** Kind of field → requests that carried it. */
  kinds: Partial<Record<FieldKind, number>>
}

export const PAGE_ITSELF = 'the page itself'

/** Requests to other companies, folded by script and company, most requests first. */
export function foldFlow(requests: readonly Request[]): Flow[] {
  const flows = new Map<string, Flow>()
  for (const request of requests) {
    if (!leavesShop(request)) continue
    const script = scriptName(request.initiator)
    const company = request.vendor ?? request.host
    const key = JSON.stringify([script, company])
    const flow = flows.get(key) ?? { script, company, requests: 0, kinds: {} }
    flow.requests += 1
    for (const kind of kindsOf(request)) flow.kinds[kind] = (flow.kinds[kind] ?? 0) + 1
    flows.set(key, flow)
  }
  return [...flows.values()].sort((a, b) => b.requests - a.requests)
}

/** A collector hidden under the shop's own host counts too: its protocol gives it away. */
function leavesShop({ thirdParty, protocol }: Request): boolean {
  return thirdParty || protocol !== null
}

function kindsOf({ fields, identifiers }: Request): Set<FieldKind> {
  const kinds = new Set(fields.map(({ kind }) => kind))
  if (identifiers.length > 0) kinds.add('identity')
  return kinds
}

function scriptName(url: string | null): string {
  if (url === null || !URL.canParse(url)) return PAGE_ITSELF
  const { hostname, pathname } = new URL(url)
  const file = pathname.split('/').at(-1)
  return file ? `${hostname} · ${file}` : hostname
}
