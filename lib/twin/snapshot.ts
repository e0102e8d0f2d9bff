// Folds one visit's events into what a person would have seen: the newest word on each thing counts.

import { blind } from '../judging/blind'
import { blocksIn } from '../judging/blocks-in'
import { readClock } from '../judging/clock'
import { latestBy } from '../judging/latest'
import { productAddress } from '../judging/product-address'
import type { Event, EventOf } from '../schema/event'
import type { Snapshot, SnapshotBlock, SnapshotItem } from '../schema/snapshot'
import type { Visit } from '../schema/visit'
import { readDestination, readTax } from './conditions'

export interface SnapshotOf {
  profile: string
  identity: string
  look: number
  /** Visible text around the price, where it is known besides the logged texts. */
  text?: string
}

/** The snapshot of one visit. Pure: the same visit and events give the same snapshot. */
export function foldSnapshot(visit: Visit, events: readonly Event[], of: SnapshotOf): Snapshot {
  const texts = events.filter(event => event.type === 'text')
  const said = `${of.text ?? ''} ${texts.map(({ text }) => text).join(' ')}`
  return {
    profile: of.profile,
    identity: of.identity,
    look: of.look,
    visit: visit.id,
    at: visit.startedAt,
    url: visit.url,
    // The reader's first whole look says why it is a shop; the light recognition before it does not.
    read: visit.shop.because.length > 0,
    product: productOf(visit, events),
    tax: readTax(said),
    destination: readDestination(said),
    blocks: blocksOf(events),
    experiments: experimentsOf(events),
    ...pressingOf(texts),
    disclosesPricing: textsOf(texts, 'disclosure').length > 0,
    namesSegment: events.some(event => event.type === 'segment'),
  }
}

function productOf(visit: Visit, events: readonly Event[]): Snapshot['product'] {
  const event = events.findLast(found => found.type === 'product')
  const known = event ?? visit.product
  if (!known) return null
  return {
    name: known.name,
    sku: known.sku,
    variant: known.variant ?? null,
    price: known.price ?? null,
    wasPrice: known.wasPrice ?? null,
    availability: event?.availability ?? null,
    event: event?.id ?? null,
  }
}

function blocksOf(events: readonly Event[]): SnapshotBlock[] {
  const blocks = new Map<string, SnapshotBlock>()
  for (const event of blocksIn(events)) {
    const key = plain(event.heading) || event.selector
    // Two blocks under one heading are told apart by nothing that survives a redesign: the first stands.
    if (blocks.has(key)) continue
    blocks.set(key, {
      key,
      heading: event.heading,
      selector: event.selector,
      grade: event.grade,
      event: event.id,
      items: event.products.map(itemOf),
    })
  }
  return [...blocks.values()]
}

function itemOf({ name, url, price }: EventOf<'block'>['products'][number]): SnapshotItem {
  return { key: (productAddress(url) || plain(name)).slice(0, 300), name, price }
}

function experimentsOf(events: readonly Event[]): Snapshot['experiments'] {
  const seen = events
    .filter(event => event.type === 'experiment')
    .filter(({ unsure }) => !unsure)
    .map(({ tool, experiment, variant, touches }) => ({
      name: `${tool} ${experiment}`.slice(0, 240),
      variant,
      touchesPrice: touches.includes('price'),
    }))
  return latestBy(seen, ({ name }) => name)
}

function textsOf(texts: readonly EventOf<'text'>[], kind: string): string[] {
  return [...new Set(texts.filter(text => text.kind === kind).map(({ text }) => text))].sort()
}

/** A clock says something else at every look: its words are compared, and its time is kept beside them. */
function pressingOf(
  texts: readonly EventOf<'text'>[],
): Pick<Snapshot, 'pressure'> & Partial<Pick<Snapshot, 'clocks'>> {
  const said = textsOf(texts, 'pressure')
  const isClock = (text: string) => readClock(text) !== null
  const words = said.map(text => (isClock(text) ? blind(text) : text))
  const seen = texts.filter(({ kind, text }) => kind === 'pressure' && isClock(text)).reverse()
  const clocks = latestBy(seen, ({ text }) => blind(text)).map(({ text }) => text)
  return {
    pressure: [...new Set(words)].sort(),
    ...(clocks.length > 0 ? { clocks: clocks.slice(0, 20) } : {}),
  }
}

/** Without case, digits and marks: “Hi Ada, for you (12)” and “(9)” are one heading, names apart. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\d\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}
