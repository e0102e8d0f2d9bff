// Who filled a block: by whose answer its goods stand in, as the page reports it; else by marks, or by time, and says so.

import type { EventOf } from '../schema/event'
import { answererOf } from './block-answers'
import { ANSWER_MS, onlyRecommenders } from './only-recommenders'
import { RECOMMENDERS } from './recommenders'
import type { Knowledge } from './rule'
import { scriptBehind } from './script-behind'
import { isTracking } from './tracker'

type Block = EventOf<'block'>
type Request = EventOf<'request'>

/** Answers are no styles or pictures; a script may be one (JSONP). */
const NO_ANSWER = new Set(['style', 'image', 'font', 'media', 'document', 'subframe'])

/**
 * `vendor`: the recommender around or behind the block; `told`: what it was told about the visit;
 * `rendered`: its answer stands in the block, by the answer itself, by a mark, or by time and absence from the page's own
 * HTML. `host`: nobody known, but this host was sent what tells of the visitor, and its answer stands there.
 */
export interface Rendering {
  vendor: string | null
  told: Request[]
  rendered: boolean
  host: string | null
  /** The vendor's script asked for the goods, through a host that names nobody. */
  byScript: boolean
}

const NOBODY: Rendering = { vendor: null, told: [], rendered: false, host: null, byScript: false }

/** Who filled `block`, among the visit's requests. */
export function renderedBy(
  block: Block,
  requests: readonly Request[],
  knowledge: Knowledge,
): Rendering {
  const isToldTo = (company: string) => (request: Request) =>
    (request.vendor ?? scriptBehind(request, requests) ?? request.host) === company &&
    request.at <= block.at &&
    isTold(request, knowledge)
  const answerer = answererOf(block, requests, knowledge)
  const marked = markedVendor(block, knowledge)
  if (marked !== null) {
    const told = requests.filter(request => request.vendor === marked && isTold(request, knowledge))
    // Around what another recommender's answer stands in, a mark is nothing but a mark.
    const byOther = answerer !== null && answerer.vendor !== null && answerer.vendor !== marked
    const answered = answerer?.vendor === marked
    const rendered = block.items > 0 && !byOther && (answered || told.length > 0)
    return { ...NOBODY, vendor: marked, told, rendered }
  }
  // An answer that the goods stand in is more than who was asked about then: it says so of nobody, too.
  if (answerer !== null) {
    const { vendor, host, byScript } = answerer
    const company = vendor ?? host
    const told = company === null ? [] : requests.filter(isToldTo(company))
    return { vendor, told, rendered: vendor !== null && block.items > 0, host, byScript }
  }
  const asked =
    block.vendor === null && isLate(block) ? askedBefore(block, requests, knowledge) : []
  // Where nothing on the page says that goods were chosen, nobody else may have brought them.
  if (block.because.includes('came') && !onlyRecommenders(block, asked, requests, knowledge))
    return NOBODY
  const [vendor, ...others] = new Set(asked.map(request => request.vendor ?? request.host))
  // Two recommenders at once: which of them filled it cannot be told.
  if (vendor === undefined || others.length > 0) return NOBODY
  return { ...NOBODY, vendor, told: asked, rendered: block.items > 0 }
}

/** Whether the reader saw the tiles come after the page's own HTML. */
const isLate = (block: Block) => block.because.includes('later')

function markedVendor({ vendor }: Block, knowledge: Knowledge): string | null {
  if (vendor === null) return null
  const row = knowledge.vendor(vendor)
  const isRecommender =
    !row || row.categories.some(category => RECOMMENDERS.has(category) || category === 'search')
  return isRecommender ? vendor : null
}

function askedBefore(block: Block, requests: readonly Request[], knowledge: Knowledge): Request[] {
  return requests.filter(request => {
    const wait = block.at - request.at
    if (wait < 0 || wait > ANSWER_MS || NO_ANSWER.has(request.resource)) return false
    if (request.resource === 'script' && request.protocol === null) return false
    const isRecommender =
      /-recommend$/.test(request.protocol ?? '') ||
      request.categories.some(category => RECOMMENDERS.has(category))
    return isRecommender && isTold(request, knowledge)
  })
}

function isTold(request: Request, knowledge: Knowledge): boolean {
  if (NO_ANSWER.has(request.resource) || request.resource === 'script') return false
  return isTracking(request, knowledge) || request.identifiers.length > 0
}
