// Answers that a block's goods stand in, as the page reports them, set beside what the browser saw being asked.
import { protocolKind } from '../knowledge/protocols/protocol-kind'
import type { EventOf } from '../schema/event'
import { inputsSeen } from './block-inputs'
import { RECOMMENDERS } from './recommenders'
import { asksForRecommendations, recommends } from './recommends'
import type { Knowledge } from './rule'
import { scriptBehind } from './script-behind'
import { listed } from './words'

type Block = EventOf<'block'>
type Request = EventOf<'request'>

/** One answer; `asked` are the requests for it that the browser saw, the page's word alone being none. */
interface Answered {
  host: string
  asked: Request[]
}

/** Whose answer it is: a recommender's; a host's that nobody knows, sent what tells of the visitor; or neither. */
export interface Answerer {
  vendor: string | null
  host: string | null
  /** The company's script asked for it, through a host that names nobody. */
  byScript: boolean
}

/** Headings that say of themselves that the goods were recommended. */
const RECOMMENDED = new Set(['for-you', 'item-based', 'popular'])

/**
 * Who gave the goods of `block`, by its answers; null where it has none. Where several answers hold them alike, and not
 * all are one company's, it is nobody.
 */
export function answererOf(
  block: Block,
  requests: readonly Request[],
  knowledge: Knowledge,
): Answerer | null {
  const answers = answersOf(block, requests)
  if (answers.length === 0) return null
  const direct = new Set(answers.map(({ asked }) => recommenderOf(asked, knowledge)))
  const byScript = [...direct].every(company => company === null)
  const vendors = byScript
    ? new Set(answers.map(({ asked }) => recommenderBehind(asked, requests)))
    : direct
  const [vendor = null] = vendors
  if (vendors.size > 1) return { vendor: null, host: null, byScript: false }
  if (vendor !== null) return { vendor, host: null, byScript }
  return { vendor, host: strangerOf(block, answers, requests), byScript: false }
}

/** “7 of 8 goods here stand in the answer of recs.example.com, in the same order”; '' where no answer is known. */
export function saidOfAnswers({ answers = [], items }: Block): string {
  const [first, ...others] = answers
  const hosts = [...new Set(answers.flatMap(({ url }) => hostOf(url) ?? []))]
  if (!first || hosts.length === 0) return ''
  const order = first.inOrder ? ', in the same order' : ', in another order'
  return others.length === 0 || hosts.length === 1
    ? `${first.goods} of ${items} goods here stand in the answer of ${hosts[0]}${order}`
    : `${first.goods} of ${items} goods here stand alike in the answers of ${listed(hosts)}${order}`
}

function answersOf({ answers = [], at }: Block, requests: readonly Request[]): Answered[] {
  return answers.flatMap(({ url }) => {
    const host = hostOf(url)
    const sent = requests.filter(
      request =>
        request.host === host &&
        request.at <= at &&
        request.method !== 'OPTIONS' &&
        request.source !== 'page',
    )
    const asked = sent.filter(request => pathOf(request.url) === pathOf(url))
    return host === null ? [] : [{ host, asked: asked.length > 0 ? asked : sent }]
  })
}

/** The company, if it is a recommender and all that was asked there was for recommendations. */
function recommenderOf(asked: readonly Request[], knowledge: Knowledge): string | null {
  const [vendor, ...others] = new Set(asked.map(request => request.vendor ?? request.host))
  const isRecommender = asked.every(
    request =>
      (/-recommend$/.test(request.protocol ?? '') ||
        (request.protocol !== null && protocolKind(request.protocol) === 'recommender') ||
        request.categories.some(category => RECOMMENDERS.has(category))) &&
      recommends(request, knowledge),
  )
  return vendor === undefined || others.length > 0 || !isRecommender ? null : vendor
}

/** The company whose script asked for all of it, through a host that names nobody. */
function recommenderBehind(asked: readonly Request[], requests: readonly Request[]) {
  const [behind, ...others] = new Set(asked.map(request => scriptBehind(request, requests)))
  return others.length > 0 ? null : (behind ?? null)
}

/** A host of no known company that was sent the visitor's number or history, asked for recommendations by name. */
function strangerOf(
  block: Block,
  answers: readonly Answered[],
  requests: readonly Request[],
): string | null {
  const [answer, ...others] = answers
  if (!answer || others.length > 0 || block.answers?.[0]?.inOrder !== true) return null
  const { host, asked } = answer
  const isUnknown = asked.every(({ thirdParty, vendor }) => thirdParty && vendor === null)
  const isNamed = asked.some(({ url }) => asksForRecommendations(url))
  if (asked.length === 0 || !isUnknown || !(isNamed || RECOMMENDED.has(block.grade))) return null
  const inputs = inputsSeen(host, block.at, requests)
  return inputs.some(input => TELLING.has(input)) ? host : null
}

const TELLING: ReadonlySet<string> = new Set([
  'a number that links your visits',
  'your cart',
  'a segment you are in',
])

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}
const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)
