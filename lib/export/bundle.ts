// export.json as a stream of text: whatever the size of the log, only a few segments are in memory.
import type { PriceRecord } from '../prices/price-record'
import {
  BUNDLE_SCHEMA,
  type Bundle,
  type ExportedComparison,
  type SegmentHash,
} from '../schema/bundle'
import type { Finding } from '../schema/finding'
import type { Visit } from '../schema/visit'
import { settleTime } from '../store/canonical'
import { GENESIS } from '../store/chain'
import type { LogSegment } from '../store/read-log'
import { exportedPrice } from './exported-times'

/** Where a bundle is written from; lib/store/bundle-source.ts gives the database's. */
export interface BundleSource {
  /** Ids of the visits to export, oldest first. */
  visitIds(): Promise<string[]>
  visits(ids: string[]): Promise<Visit[]>
  findings(visits: string[]): Promise<Finding[]>
  /** Twin tests of these visits, oldest first. */
  comparisons(visits: string[]): Promise<ExportedComparison[]>
  /** Keys of the price memory's records that go with the export. */
  priceKeys(): Promise<string[]>
  prices(keys: string[]): Promise<PriceRecord[]>
  segments(): AsyncIterable<LogSegment>
}

export type BundleHeader = Pick<Bundle, 'generator' | 'generatedAt' | 'settings'>

const VISITS_AT_ONCE = 100
/** Snapshots of whole pages are large. */
const COMPARED_AT_ONCE = 10
const PRICES_AT_ONCE = 200
/** Texts of more than 128 kB cost the engine memory of their own, each. */
const EVENTS_AT_ONCE = 100

/**
 * The bundle in chunks of JSON text. Events of visits that are not exported are left out, and stand in `integrity` as
 * a count and a hash, so that what is there can still be checked.
 */
export async function* writeBundle(
  header: BundleHeader,
  source: BundleSource,
): AsyncGenerator<string> {
  const ids = await source.visitIds()
  const wanted = new Set(ids)
  const { generator, generatedAt, settings } = header
  const opening = JSON.stringify({ schema: BUNDLE_SCHEMA, generator, generatedAt, settings })
  yield `${opening.slice(0, -1)},\n"visits":[`
  yield* list(
    texts(ids, VISITS_AT_ONCE, async some =>
      (await source.visits(some)).map(visit => timed(visit, 'startedAt')),
    ),
  )
  const segments: SegmentHash[] = []
  yield '],\n"events":['
  yield* list(eventTexts(source.segments(), wanted, segments))
  yield '],\n"findings":['
  yield* list(
    texts(ids, VISITS_AT_ONCE, async some =>
      (await source.findings(some)).map(finding => timed(finding, 'at')),
    ),
  )
  yield '],\n"comparisons":['
  yield* list(
    texts(ids, COMPARED_AT_ONCE, async some =>
      (await source.comparisons(some)).map(section => JSON.stringify(section)),
    ),
  )
  yield '],\n"prices":['
  yield* list(
    texts(await source.priceKeys(), PRICES_AT_ONCE, async some =>
      (await source.prices(some)).map(price => JSON.stringify(exportedPrice(price))),
    ),
  )
  const head = segments.at(-1)?.hash ?? GENESIS
  yield `],\n"integrity":${JSON.stringify({ algorithm: 'sha-256', segments, head })}}\n`
}

/** Joins texts of one or more items each; an empty text is no item. */
async function* list(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const text of texts) {
    if (text === '') continue
    yield separator
    yield text
    separator = ',\n'
  }
}

/** Texts of items that are asked for by their ids, `atOnce` of them at a time. */
async function* texts(
  ids: readonly string[],
  atOnce: number,
  read: (ids: string[]) => Promise<string[]>,
): AsyncGenerator<string> {
  for (let from = 0; from < ids.length; from += atOnce)
    yield (await read(ids.slice(from, from + atOnce))).join(',\n')
}

async function* eventTexts(
  log: AsyncIterable<LogSegment>,
  wanted: ReadonlySet<string>,
  hashes: SegmentHash[],
): AsyncGenerator<string> {
  for await (const segment of log) {
    const parts = segment.parts.map(part =>
      part.visit !== null && wanted.has(part.visit) ? part : { ...part, visit: null },
    )
    hashes.push({
      n: segment.n,
      from: new Date(segment.from).toISOString(),
      to: new Date(segment.to).toISOString(),
      events: parts.reduce((sum, part) => sum + part.events, 0),
      hash: segment.hash,
      parts,
    })
    if (parts.every(part => part.visit === null)) continue
    const whole = parts.every(part => part.visit !== null)
    // A damaged segment exports none of its events: verifying then says which one is broken.
    const texts = await segment.texts(whole ? null : wanted).catch((): string[] => [])
    for (let from = 0; from < texts.length; from += EVENTS_AT_ONCE)
      yield texts.slice(from, from + EVENTS_AT_ONCE).join(',\n')
  }
}

function timed<K extends string>(item: Record<K, number>, key: K): string {
  return JSON.stringify({ ...item, [key]: new Date(settleTime(item[key])).toISOString() })
}
