// What a twin test measured, as rows of two columns: this profile, and strangers at the same moments.
import type { EventOf } from '../schema/event'

type Comparison = Pick<
  EventOf<'comparison'>,
  | 'kind'
  | 'profile'
  | 'subject'
  | 'label'
  | 'outcome'
  | 'looks'
  | 'outside'
  | 'floor'
  | 'saw'
  | 'strangersSaw'
  | 'words'
  | 'rungs'
  | 'isolation'
>

export interface ViewRow {
  kind: Comparison['kind']
  /** What was compared, in words. */
  what: string
  saw: string
  strangersSaw: string
  outcome: Comparison['outcome']
  /** The outcome, in words. */
  says: string
  /** Whether the row is about a difference that holds. */
  differs: boolean
  looks: number
  outside: number
  /** Largest distance between two strangers, 0 to 1. */
  floor: number
  words: string
  /** Highest rung of the ladder of evidence for personal prices; 0 for none. */
  rung: number
}

export interface TwoViews {
  profile: string
  isolation: Comparison['isolation']
  /** Differences first, then what could not be told; what is the same for all is counted only. */
  rows: ViewRow[]
  /** Things in which the two views were the same. */
  same: number
  /** Kinds of things that were compared. */
  compared: number
  /** One sentence that answers: does it differ? */
  sentence: string
}

const SAYS: Record<Comparison['outcome'], string> = {
  personal: 'differs for this visitor',
  tied: 'goes with this browser; why cannot be told from one',
  test: 'a price test explains it',
  varies: 'varies by itself, for strangers too',
  same: 'no difference',
  'other-conditions': 'not comparable: other conditions',
  'cannot-tell': 'too few looks to tell',
}
const RANK: Record<Comparison['outcome'], number> = {
  personal: 0,
  tied: 1,
  test: 2,
  'other-conditions': 3,
  varies: 4,
  'cannot-tell': 5,
  same: 6,
}
const DIFFERS: ReadonlySet<Comparison['outcome']> = new Set(['personal', 'tied'])
const MAX_ROWS = 60

const KINDS: Record<Comparison['kind'], (label: string) => string> = {
  price: label => `Price of ${label || 'this product'}`,
  presence: label => `Whether “${label}” is there`,
  members: label => `What is in “${label}”`,
  order: label => `Order of “${label}”`,
  'price-order': label => `How prices run in “${label}”`,
  pressure: () => 'Texts that press you',
}

/** One pair of views for each profile, in the order they came. The newest comparison of a thing counts. */
export function foldViews(comparisons: readonly Comparison[]): TwoViews[] {
  const profiles = [...new Set(comparisons.map(({ profile }) => profile))]
  return profiles.map(profile => {
    const newest = new Map<string, Comparison>()
    for (const one of comparisons)
      if (one.profile === profile) newest.set(`${one.kind} ${one.subject}`, one)
    const all = [...newest.values()]
    const rows = all.filter(isTold).sort((a, b) => RANK[a.outcome] - RANK[b.outcome])
    return {
      profile,
      isolation: all[0]?.isolation ?? 'fresh-profiles',
      rows: rows.slice(0, MAX_ROWS).map(rowOf),
      same: all.filter(({ outcome }) => outcome === 'same').length,
      compared: all.length,
      sentence: sentenceOf(profile, all),
    }
  })
}

/** Sameness is told for the product itself; for forty list prices it is counted. */
const isTold = ({ outcome, kind, subject }: Comparison) =>
  outcome !== 'same' || (kind === 'price' && subject === 'product')

function rowOf(one: Comparison): ViewRow {
  const { kind, label, saw, strangersSaw, outcome, looks, outside, floor, words, rungs } = one
  return {
    kind,
    what: KINDS[kind](label),
    saw: saw || '–',
    strangersSaw: strangersSaw || '–',
    outcome,
    says: SAYS[outcome],
    differs: DIFFERS.has(outcome),
    looks,
    outside,
    floor,
    words,
    rung: Math.max(0, ...rungs),
  }
}

/** `visitor` is the person; anything else a persona's name. */
function sentenceOf(profile: string, all: readonly Comparison[]): string {
  const who = profile === 'visitor' ? 'you' : `a visitor as “${profile}”`
  const held = all.filter(({ outcome }) => DIFFERS.has(outcome))
  const price = held.find(({ kind, subject }) => kind === 'price' && subject === 'product')
  if (price)
    return `The price differs for ${who}: ${price.saw}, where strangers saw ${price.strangersSaw}.`
  const kinds = new Set(held.map(({ kind }) => kind))
  if (kinds.has('price')) return `Some prices in lists differ for ${who}.`
  if (kinds.has('price-order') || kinds.has('order'))
    return `The order of products differs for ${who}.`
  if (kinds.has('presence') || kinds.has('members'))
    return `Some blocks hold other products for ${who} than for strangers.`
  if (held.length > 0) return `Some texts differ for ${who}.`
  if (all.length === 0 || all.every(({ outcome }) => outcome === 'cannot-tell'))
    return 'Too little of the page could be compared to say anything.'
  return `No difference was found between ${who} and strangers.`
}
