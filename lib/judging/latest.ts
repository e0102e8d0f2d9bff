/** The newest event of each key, in order of first appearance: later looks at one thing replace earlier ones. */
export function latestBy<T>(events: readonly T[], key: (event: T) => string): T[] {
  const newest = new Map<string, T>()
  for (const event of events) newest.set(key(event), event)
  return [...newest.values()]
}
