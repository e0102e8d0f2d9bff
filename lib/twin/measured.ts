// One thing on the page, read from every snapshot of every look, set against the noise floor.
import type { BlockGrade } from '../schema/block-grade'
import type { EventOf } from '../schema/event'
import type { Snapshot } from '../schema/snapshot'
import type { SnapshotLook } from './looks'
import { type AgainstNoise, againstNoise, type Look } from './noise'

export interface Measured {
  kind: EventOf<'comparison'>['kind']
  key: string
  label: string
  noise: AgainstNoise
  visitors: number
  strangers: number
  /** Signed share by which the visitor's amount differs, on average; null where sides overlap or nothing has a price. */
  change: number | null
  saw: string
  strangersSaw: string
  selector: string | null
  grade: BlockGrade | null
  /** Id of an event of the visitor's that shows it. */
  event: string | null
  /** Texts that two strangers of one look saw with other numbers. */
  apart?: EventOf<'comparison'>['apart']
  /** Why looks were left out. */
  left: string[]
}

export type Subject = Pick<Measured, 'kind' | 'key' | 'label'> &
  Partial<Pick<Measured, 'selector' | 'grade'>>

/** How two values are told apart, from which distance on they differ, and how one is shown. */
interface Way<T> {
  distance(one: T, other: T): number
  margin: number
  show(value: T): string
  amount?(value: T): number
}

/** `read` gives undefined where a snapshot says nothing: it then takes no part in its look. */
export function measured<T>(
  looks: readonly SnapshotLook[],
  { selector = null, grade = null, ...subject }: Subject,
  read: (snapshot: Snapshot) => T | undefined,
  { distance, margin, show, amount }: Way<T>,
): Measured {
  const values: Look<T>[] = []
  const used: SnapshotLook[] = []
  for (const look of looks) {
    const visitor = read(look.visitor)
    const strangers = look.strangers.flatMap(snapshot => {
      const value = read(snapshot)
      return value === undefined ? [] : [{ snapshot, value }]
    })
    if (visitor === undefined || strangers.length < 2) continue
    values.push({ visitor, strangers: strangers.map(({ value }) => value) })
    used.push({ visitor: look.visitor, strangers: strangers.map(one => one.snapshot) })
  }
  const strangers = values.flatMap(look => look.strangers)
  return {
    ...subject,
    selector,
    grade,
    noise: againstNoise(values, distance, margin),
    visitors: new Set(used.map(({ visitor }) => visitor.identity)).size,
    strangers: new Set(used.flatMap(look => look.strangers.map(({ identity }) => identity))).size,
    change: amount ? change(values, amount) : null,
    saw: told(values.map(({ visitor }) => show(visitor))),
    strangersSaw: told(strangers.map(show)),
    event: eventOf(used[0]?.visitor ?? looks[0]?.visitor, subject.key),
    left: [],
  }
}

/** Null unless the visitor stands on one side of all strangers wherever they differ. */
function change<T>(looks: readonly Look<T>[], amount: (value: T) => number): number | null {
  const shares = looks.flatMap(({ visitor, strangers }) =>
    strangers.map(stranger => amount(visitor) / (amount(stranger) || Number.NaN) - 1),
  )
  const differing = shares.filter(share => share !== 0)
  if (differing.length === 0) return null
  if (!(differing.every(share => share > 0) || differing.every(share => share < 0))) return null
  const mean = differing.reduce((sum, share) => sum + share, 0) / differing.length
  return Number.isFinite(mean) ? mean : null
}

/** Up to four different texts, as one. */
export function told(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, 4).join(' or ').slice(0, 200)
}

function eventOf(snapshot: Snapshot | undefined, key: string): string | null {
  if (!snapshot) return null
  const block = snapshot.blocks.find(
    one => one.key === key || one.items.some(item => item.key === key),
  )
  return block?.event ?? snapshot.product?.event ?? null
}
