// Looks for typed values in everything that one request carries. What it returns holds no value but in `seen`, which
// the caller redacts with and drops.
import type { EventOf } from '../../schema/event'
import type { NetworkSignal } from '../network/network-signal'
import { registrableDomain } from '../network/registrable-domain'
import { type Pieces, piecesOf } from './pieces'
import type { Recognized, TypedValues } from './typed-values'

type Where = EventOf<'leak'>['where']
export type LeakFacts = Pick<
  EventOf<'leak'>,
  'value' | 'encoding' | 'where' | 'host' | 'thirdParty' | 'beforeSubmit' | 'part' | 'canary'
>

export interface Leaks {
  leaks: LeakFacts[]
  /** Texts of the request that are typed values or hold most of one: raw, for redaction only. */
  seen: string[]
  /** A password or card may be in it: no value of it is to be kept. */
  isSecret: boolean
  /** Pieces beyond the bounds. */
  dropped: number
}

export interface LeakContext {
  tab: number
  /** eTLD+1 of the page. */
  site: string
  typed: TypedValues
  /** Beginnings of values met before, by recipient and field: lengths in the order they were met. */
  growth: Map<string, number[]>
}

/** So many growing beginnings of one value at one recipient are typing that was followed, not chance. */
const GROWTH = 3
const SHORTEST_HIDDEN = 6
const NOTHING: Leaks = { leaks: [], seen: [], isSecret: false, dropped: 0 }

/** Every typed value that `signal` hands on, once for each place and form. `body` is the body as text. */
export function findLeaks(signal: NetworkSignal, body: string | null, context: LeakContext): Leaks {
  const { tab, site, typed, growth } = context
  if (!typed.has(tab, site) || !URL.canParse(signal.url)) return NOTHING
  const { hostname: host } = new URL(signal.url)
  const recipient = registrableDomain(host)
  const leaks = new Map<string, LeakFacts>()
  const seen = new Set<string>()
  let dropped = 0
  for (const [where, { found, dropped: left }] of placesOf(signal, body)) {
    dropped += left
    for (const piece of found) {
      const known = typed.recognize(tab, piece)
      if (!known) continue
      if (known.part === null || known.part >= SHORTEST_HIDDEN) seen.add(piece.text)
      // A widget's own frame: who owns the field may read it.
      if (recipient !== site && known.typedAt.includes(recipient)) continue
      if (known.part !== null && !isGrowing(growth, `${host} ${known.fields[0]}`, known.part))
        continue
      const encoding = [...piece.layers, known.form].reduceRight((inner, layer) =>
        inner === 'plain' ? layer : `${layer}(${inner})`,
      )
      const leak: LeakFacts = {
        value: known.kind,
        encoding: encoding.slice(0, 80),
        where,
        host: host.slice(0, 253),
        thirdParty: recipient !== site,
        beforeSubmit: isBefore(signal.at, typed, tab, known),
        ...(known.part === null ? {} : { part: true }),
        ...(known.isCanary ? { canary: true } : {}),
      }
      leaks.set(JSON.stringify(leak), leak)
    }
  }
  const isSecret = typed.isSecretTime(tab, signal.at)
  return { leaks: [...leaks.values()], seen: [...seen], isSecret, dropped }
}

function* placesOf(signal: NetworkSignal, body: string | null): Generator<[Where, Pieces]> {
  const { pathname, search, hash } = new URL(signal.url)
  // A value may stand in the path as well; the host's own name is no place to look.
  yield ['url', merged([piecesOf(pathname), piecesOf(search.slice(1)), piecesOf(hash.slice(1))])]
  if (body) yield [signal.resource === 'websocket' ? 'websocket' : 'body', piecesOf(body)]
  const { cookie, referer } = signal.sent ?? {}
  const cookies = [...(cookie ? cookie.split('; ') : []), ...signal.setCookies.map(firstPart)]
  if (cookies.length > 0) yield ['cookie', merged(cookies.slice(0, 200).map(cookiePieces))]
  if (referer) yield ['referer', piecesOf(referer)]
}

const firstPart = (header: string) => header.split(';', 1)[0] ?? ''

function cookiePieces(cookie: string): Pieces {
  const at = cookie.indexOf('=')
  return piecesOf(cookie.slice(at + 1), cookie.slice(0, Math.max(0, at)))
}

function merged(all: Pieces[]): Pieces {
  return {
    found: all.flatMap(({ found }) => found),
    dropped: all.reduce((sum, { dropped }) => sum + dropped, 0),
  }
}

/** Notes the beginning; true once enough were met, each longer than the one before. */
function isGrowing(growth: Map<string, number[]>, key: string, length: number): boolean {
  const lengths = growth.get(key) ?? []
  if (length > (lengths.at(-1) ?? 0)) lengths.push(length)
  growth.set(key, lengths)
  return lengths.length >= GROWTH
}

function isBefore(at: number, typed: TypedValues, tab: number, { fields }: Recognized): boolean {
  const sent = typed.sentAt(tab, fields)
  return sent === null || at < sent
}
