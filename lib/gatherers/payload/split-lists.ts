import type { Entry } from './entry'

/** Entries whose value is a list (`skulist=A|B`), one for each of its items; all others as they are. */
export function splitLists(
  entries: readonly Entry[],
  names: ReadonlySet<string>,
  separator: string,
): Entry[] {
  return entries.flatMap(entry =>
    names.has(entry.name)
      ? entry.value.split(separator, 40).map(value => ({ name: entry.name, value }))
      : [entry],
  )
}
