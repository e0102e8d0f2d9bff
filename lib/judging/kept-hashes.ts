import type { EventOf } from '../schema/event'

/** Salted hashes of the values that the device was seen keeping, whole and by the parts that single out by themselves. */
export function keptHashes(stored: readonly EventOf<'storage'>[]): Set<string> {
  return new Set(
    stored
      .filter(({ op }) => op !== 'delete')
      .flatMap(({ hash, parts = [] }) => (hash === null ? parts : [hash, ...parts])),
  )
}
