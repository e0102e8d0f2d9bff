// Snapshots by look, and only those that show the same page under the same conditions.
import type { Snapshot } from '../schema/snapshot'

export interface SnapshotLook {
  visitor: Snapshot
  strangers: Snapshot[]
}

/** Looks at which `profile` and two or more strangers saw the page, in order. */
export function wholeLooks(snapshots: readonly Snapshot[], profile: string): SnapshotLook[] {
  const numbers = [...new Set(snapshots.map(({ look }) => look))].sort((one, two) => one - two)
  return numbers.flatMap(number => {
    const at = snapshots.filter(({ look }) => look === number)
    const visitor = at.find(snapshot => snapshot.profile === profile)
    const strangers = at.filter(snapshot => snapshot.profile === 'stranger')
    return visitor && strangers.length >= 2 ? [{ visitor, strangers }] : []
  })
}

/** Every snapshot of a look, the visitor's first. */
export const allOf = ({ visitor, strangers }: SnapshotLook): Snapshot[] => [visitor, ...strangers]

/** Why two looks at a price are not looks at the same thing; null when they are, as far as the page says. */
export function otherConditions(one: Snapshot, other: Snapshot): string | null {
  if (differ(one.tax, other.tax)) return 'tax is counted differently'
  if (differ(one.destination, other.destination)) return 'the place of delivery differs'
  const [mine, theirs] = [one.product, other.product]
  if (!mine || !theirs) return null
  if (mine.sku && theirs.sku ? mine.sku !== theirs.sku : mine.name !== theirs.name) {
    return 'another product or variant was shown'
  }
  if (differ(mine.variant, theirs.variant)) return 'another variant was shown'
  if (differ(mine.price?.currency, theirs.price?.currency)) return 'the currency differs'
  if (differ(mine.availability, theirs.availability)) return 'the stock had changed'
  return null
}

/** Known on both sides, and not the same. */
function differ(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && one !== other
}
