import { groupBy } from '../judging/group-by'
import type { Observation } from './observations'
import { adjusted, groupMeans, interval, permutationP, type Sample } from './statistics'

export interface Disparity {
  kind: Observation['kind']
  subject: string
  name: string
  site: string
  url: string
  /** The group with the largest mean (dearest, cheapest-first, most shown), and with the smallest. */
  high: string
  low: string
  /** Prices: the share by which `high` pays more. Order: difference in τ. Exposure: difference in share of looks. */
  effect: number
  /** 95 % bootstrap interval of the effect. */
  interval: [number, number]
  p: number
  /** After Benjamini–Hochberg over everything of its kind. */
  q: number
  /** `values` as they were seen, at most 200: amounts, τ, or 1 for shown and 0 for not. */
  groups: { label: string; observations: number; mean: number; values: number[] }[]
  /** Of a price; null where the shop does not say, or none. */
  currency: string | null
  /** What was shuffled: whole exports where there are enough of them, else single visits. */
  unit: 'person' | 'visit'
  isDisparity: boolean
  events: string[]
}

/** Nothing is judged where a group has fewer observations. Five against five can reach p = 1/126. */
export const LEAST_OBSERVATIONS = 5
export const MOST_Q = 0.05
const MOST_VALUES = 200
/** Below these a difference does not matter to anybody: 1 % of the price, a tenth of τ, a fifth of looks. */
const LEAST_EFFECT = { price: 0.01, order: 0.1, exposure: 0.2 } as const

/** A subject that several groups saw, but not often enough, or never on one day. */
export interface Scarce {
  kind: Observation['kind']
  subject: string
  name: string
  site: string
  groups: { label: string; observations: number }[]
  /** No two groups looked on one day. */
  isNeverTogether: boolean
}

export interface Compared {
  disparities: Disparity[]
  scarce: Scarce[]
}

/** Every subject that two or more groups saw often enough, tested; the clearest first. */
export function findDisparities(
  observations: readonly Observation[],
  random: () => number,
): Disparity[] {
  return compareGroups(observations, random).disparities
}

/** The same, and what was too scarce to test. */
export function compareGroups(
  observations: readonly Observation[],
  random: () => number,
): Compared {
  const steps = compareInSteps(observations, random)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same a subject at a time; yields the share that is done, from 0 to 1. */
export function* compareInSteps(
  observations: readonly Observation[],
  random: () => number,
): Generator<number, Compared> {
  const compared: Compared = { disparities: [], scarce: [] }
  const kinds = groupBy(observations, ({ kind }) => kind)
  let seen = 0
  for (const kind of ['price', 'order', 'exposure'] as const) {
    const tested: Disparity[] = []
    for (const group of groupBy(kinds.get(kind) ?? [], one => one.subject).values()) {
      const found = disparity(group, random)
      if (found) tested.push(found)
      else compared.scarce.push(...scarce(group))
      seen += group.length
      yield seen / observations.length
    }
    compared.disparities.push(...judged(tested))
  }
  return compared
}

/** Judged together with everything of its kind. */
function judged(tested: readonly Disparity[]): Disparity[] {
  const qs = adjusted(tested.map(({ p }) => p))
  return tested
    .map((one, at) => ({ ...one, q: qs[at] ?? 1 }))
    .map(one => ({ ...one, isDisparity: isDisparity(one) }))
    .sort((one, other) => one.q - other.q || Math.abs(other.effect) - Math.abs(one.effect))
}

/** What one group alone saw compares nothing, and is not told. */
function scarce(group: readonly Observation[]): Scarce[] {
  const [first] = group
  const labels = groupBy(group, one => one.label)
  if (!first || labels.size < 2) return []
  const { kind, subject, name, site } = first
  const shared = groupBy(onSharedDays(group), one => one.label)
  const groups = [...labels.keys()].map(label => ({
    label,
    observations: shared.get(label)?.length ?? 0,
  }))
  return [{ kind, subject, name, site, groups, isNeverTogether: shared.size === 0 }]
}

function isDisparity({ kind, q, effect, interval: [from] }: Disparity): boolean {
  return q <= MOST_Q && effect >= LEAST_EFFECT[kind] && from > 0
}

function disparity(group: readonly Observation[], random: () => number): Disparity | null {
  const comparable = onSharedDays(group)
  const [first] = comparable
  if (!first) return null
  const people = byPerson(comparable)
  const unit = enough(people) ? 'person' : 'visit'
  const samples = unit === 'person' ? people : comparable.map(centered(comparable))
  const kept = keptGroups(samples)
  const means = [...groupMeans(kept)].sort((one, other) => other[1] - one[1])
  const [high, low] = [means[0], means.at(-1)]
  if (!high || !low || means.length < 2) return null
  const [from, to] = interval(kept, high[0], low[0], random)
  const asEffect = (value: number) => (first.kind === 'price' ? Math.exp(value) - 1 : value)
  const { kind, subject, name, site, url } = first
  return {
    kind,
    subject,
    name,
    site,
    url,
    high: high[0],
    low: low[0],
    effect: asEffect(high[1] - low[1]),
    interval: [asEffect(from), asEffect(to)],
    p: permutationP(kept, random),
    q: 1,
    groups: means.map(([label]) => {
      const own = comparable.filter(one => one.label === label)
      const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length
      const asSeen = (value: number) => (kind === 'price' ? Math.exp(value) : value)
      const values = own.slice(0, MOST_VALUES).map(({ value }) => asSeen(value))
      return { label, observations: own.length, mean: asSeen(mean), values }
    }),
    currency: first.currency ?? null,
    unit,
    isDisparity: false,
    events: [...new Set(comparable.map(({ event }) => event))].filter(Boolean).slice(0, 50),
  }
}

/** Days on which only one group looked compare nothing. */
function onSharedDays(group: readonly Observation[]): Observation[] {
  return [...groupBy(group, one => one.day).values()]
    .filter(day => new Set(day.map(one => one.label)).size > 1)
    .flat()
}

/** A value less the mean of its day. */
function centered(group: readonly Observation[]): (one: Observation) => Sample {
  const days = groupMeans(group.map(({ day, value }) => ({ label: day, value })))
  return ({ label, day, value }) => ({ label, value: value - (days.get(day) ?? 0) })
}

/** One sample a person: visits of one person are not independent of each other. */
function byPerson(group: readonly Observation[]): Sample[] {
  const center = centered(group)
  return [...groupBy(group, one => one.person).values()].flatMap(own => {
    const label = own[0]?.label
    if (label === undefined) return []
    return [{ label, value: own.reduce((sum, one) => sum + center(one).value, 0) / own.length }]
  })
}

function enough(samples: readonly Sample[]): boolean {
  return new Set(keptGroups(samples).map(({ label }) => label)).size > 1
}

function keptGroups(samples: readonly Sample[]): Sample[] {
  return [...groupBy(samples, one => one.label).values()]
    .filter(group => group.length >= LEAST_OBSERVATIONS)
    .flat()
}
