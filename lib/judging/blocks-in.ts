import type { ExportedEvent } from '../schema/bundle'
import type { Event } from '../schema/event'
import { latestBy } from './latest'

/** The newest look at each block, in order of first appearance. */
export function blocksIn<E extends Event | ExportedEvent>(
  events: readonly E[],
): Extract<E, { type: 'block' }>[] {
  const blocks = events.filter(
    (event): event is Extract<E, { type: 'block' }> => event.type === 'block',
  )
  return latestBy(blocks, ({ selector }) => selector)
}
