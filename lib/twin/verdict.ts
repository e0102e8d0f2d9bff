// What a twin test may claim. Three things must hold before a difference is called personal: it stands outside what
// separates strangers at every look; shuffling who is who does not make it; and lots drawn by each browser would not.
import type { EventOf } from '../schema/event'
import type { Snapshot } from '../schema/snapshot'
import type { Isolation } from './isolation'
import { type SnapshotLook, wholeLooks } from './looks'
import { measure } from './measure'
import type { Measured } from './measured'
import { chanceOfLots, isOutside, LEAST_LOOKS, MOST_CHANCE } from './noise'
import { statisticsInWords } from './words'

export type Comparison = Omit<EventOf<'comparison'>, 'id' | 'visit' | 'at' | 'vendor'> & {
  /** Id of an event of the profile's own visit that shows the thing, or null. */
  shownBy: string | null
}
export type Outcome = Comparison['outcome']

export interface Compared {
  profile: string
  /** Looks at which the profile and two or more strangers saw the page. */
  looks: number
  comparisons: Comparison[]
}

/** Sets one profile's snapshots (`visitor`, or a persona) beside the strangers'. Pure and total. */
export function compareProfile(
  snapshots: readonly Snapshot[],
  profile: string,
  isolation: Isolation,
): Compared {
  const looks = wholeLooks(snapshots, profile)
  const found = measure(looks)
  const comparisons = found.map((one): Comparison => {
    const chance = chanceFor(one, found, one.visitors)
    const outcome = outcomeOf(one, chance, chanceFor(one, found, LEAST_LOOKS), looks)
    const { kind, key, label, noise, event, left, ...rest } = one
    const numbers = { ...rest, ...noise, chance, outcome }
    return {
      type: 'comparison',
      kind,
      profile,
      subject: key,
      label,
      ...numbers,
      rungs: kind === 'price' ? rungs(outcome, looks) : [],
      isolation,
      words: statisticsInWords(one, chance, outcome),
      shownBy: event,
    }
  })
  return { profile, looks: looks.length, comparisons }
}

/**
 * More looks would decide what too few whole looks left open, or what one look contradicts. Asked for at most twice
 * (the caller counts), so that looking until something shows is not on offer.
 */
export function needsAnotherLook(snapshots: readonly Snapshot[], profile: string): boolean {
  const looks = wholeLooks(snapshots, profile)
  if (looks.length < LEAST_LOOKS) return true
  return measure(looks).some(({ kind, noise, left }) => {
    // Another currency or tax stays another one, however often we look.
    if (noise.looks < LEAST_LOOKS) return kind === 'members' || (kind === 'price' && !left.length)
    return noise.outside === noise.looks - 1
  })
}

/**
 * How often lots would look like this, at worst, had so many separate visitors taken part.
 * A shop that draws lots for one thing on a page draws them for others: where strangers differ in any thing of a kind,
 * each thing of that kind is one more try at looking personal by chance; and so is each way to leave looks out.
 */
function chanceFor(
  { kind, noise, strangers }: Measured,
  found: readonly Measured[],
  visitors: number,
): number {
  const alike = found.filter(one => one.kind === kind)
  const tries = alike.some(one => one.noise.floor > 0) ? alike.length : 1
  const amiss = noise.looks - noise.outside
  // Twice, because a look amiss is what made us look again.
  const ways = amiss === 1 ? 2 * noise.looks : 1
  const lots = chanceOfLots(Math.max(1, Math.min(visitors, noise.outside)), strangers)
  return Math.min(1, lots * tries * ways)
}

function outcomeOf(
  one: Measured,
  chance: number,
  chanceWithMore: number,
  looks: readonly SnapshotLook[],
): Outcome {
  const { noise, left } = one
  if (noise.looks < LEAST_LOOKS) return left.length > 0 ? 'other-conditions' : 'cannot-tell'
  if (noise.outside === 0 && noise.floor === 0) return 'same'
  if (!isOutside(noise) || (one.kind === 'price' && one.change === null)) return 'varies'
  if (chance <= MOST_CHANCE) return 'personal'
  if (chanceWithMore > MOST_CHANCE) return 'varies'
  return one.kind === 'price' && isExplainedByTest(looks) ? 'test' : 'tied'
}

/** The visitor is in another arm of a price test than every stranger. */
function isExplainedByTest(looks: readonly SnapshotLook[]): boolean {
  const names = looks.flatMap(look => look.visitor.experiments.filter(one => one.touchesPrice))
  return names.some(({ name }) => {
    const arm = (snapshot: Snapshot) => snapshot.experiments.find(one => one.name === name)?.variant
    return looks.every(look => look.strangers.every(other => arm(other) !== arm(look.visitor)))
  })
}

/**
 * The ladder of evidence for personal prices (LAW.md): 1 the page says so; 2 a price test or pricing tool is in the
 * page; 4 the price changed with the browser's state under the same conditions; 5 the page names a segment or price
 * list. Rung 3 (markup and page disagree) is no matter of comparing.
 */
function rungs(outcome: Outcome, looks: readonly SnapshotLook[]): number[] {
  const seen = looks.flatMap(({ visitor, strangers }) => [visitor, ...strangers])
  return [
    seen.some(one => one.disclosesPricing) ? 1 : 0,
    seen.some(one => one.experiments.some(({ touchesPrice }) => touchesPrice)) ? 2 : 0,
    outcome === 'personal' || outcome === 'tied' ? 4 : 0,
    looks.some(({ visitor }) => visitor.namesSegment) ? 5 : 0,
  ].filter(rung => rung > 0)
}
