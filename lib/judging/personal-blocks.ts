import type { EventOf } from '../schema/event'
import { blocksIn } from './blocks-in'
import { renderedBy } from './rendered-by'
import type { Knowledge } from './rule'

/** Blocks that count as personal: they claim your history, or a recommender's answer stands in them. */
export function personalBlocks(
  events: readonly (EventOf<'block'> | EventOf<'request'> | EventOf<'link'>)[],
  knowledge: Knowledge,
): EventOf<'block'>[] {
  const requests = events.filter(event => event.type === 'request')
  return blocksIn(events).filter(
    block =>
      block.items > 0 &&
      block.grade !== 'content' &&
      (block.grade === 'for-you' || renderedBy(block, requests, knowledge).rendered),
  )
}
