import type { EventOf } from '../schema/event'

type Request = EventOf<'request'>

/** Names by which a search is told whose it is. Algolia, Coveo, Bloomreach, Constructor, Klevu, Elastic. */
const SWITCH = /(?:^|\.)(?:enable_?personali[sz]ation|personali[sz]e|personali[sz]ed)$/i
const IMPACT = /(?:^|\.)personali[sz]ation_?impact$/i
const TOKEN =
  /(?:^|\.)(?:user_?token|x-algolia-usertoken|visitor_?id|client_?id|_br_uid_2|klevu_sessionid)$/i
const OFF = /^(?:0|false|off|no|)$/i

export interface SearchSign {
  request: Request
  /** `asked`: re-ranking for the visitor is switched on; `token`: the search carries who you are. */
  how: 'asked' | 'token'
  field: string
}

/** Search calls that are ranked for, or could be ranked for, the visitor. */
export function searchSigns(requests: readonly Request[]): SearchSign[] {
  return requests.flatMap((request): SearchSign[] => {
    const isSearch =
      /-search$/.test(request.protocol ?? '') || request.categories.includes('search')
    if (!isSearch) return []
    const { fields } = request
    const off = fields.some(({ name, value }) => SWITCH.test(name) && OFF.test(value))
    const on = fields.find(
      ({ name, value }) =>
        (SWITCH.test(name) && !OFF.test(value)) || (IMPACT.test(name) && Number(value) > 0),
    )
    if (off) return []
    if (on) return [{ request, how: 'asked', field: on.name }]
    const isQuery = fields.some(({ kind }) => kind === 'search')
    const token = fields.find(({ name, value }) => TOKEN.test(name) && value !== '')
    return token && isQuery ? [{ request, how: 'token', field: token.name }] : []
  })
}
