// What two strangers were told at one moment, where only the numbers differ: stock and visitors are the same for both.
import { blind } from '../judging/blind'
import type { EventOf } from '../schema/event'
import type { Snapshot } from '../schema/snapshot'
import type { SnapshotLook } from './looks'

type Apart = NonNullable<EventOf<'comparison'>['apart']>[number]

const MOST = 6

/** Pairs of texts with the same words and other numbers, the last look's, counted over looks. */
export function textsApart(looks: readonly SnapshotLook[]): Apart[] {
  const found = new Map<string, Apart>()
  for (const { strangers } of looks) {
    const [first, ...others] = strangers
    if (!first) continue
    // Once a look, however many strangers differ.
    const ofLook = new Map(others.flatMap(other => pairs(first, other)))
    for (const [words, [one, other]] of ofLook)
      found.set(words, { one, other, looks: (found.get(words)?.looks ?? 0) + 1 })
  }
  return [...found.values()].slice(0, MOST)
}

function pairs(first: Snapshot, second: Snapshot): [string, [string, string]][] {
  const others = byWords(second)
  return [...byWords(first)].flatMap(([words, one]): [string, [string, string]][] => {
    const other = others.get(words)
    return one && other && one !== other ? [[words, [one, other]]] : []
  })
}

/** Null where a page says the same words with several numbers: nothing tells which belongs to which. */
function byWords({ pressure, clocks = [] }: Snapshot): Map<string, string | null> {
  const texts = new Map<string, string | null>()
  for (const text of [...pressure, ...clocks]) {
    if (!/[1-9]/.test(text)) continue
    const words = blind(text)
    texts.set(words, texts.has(words) ? null : text)
  }
  return texts
}
