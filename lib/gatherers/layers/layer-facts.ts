import { vendorNamed } from '../../knowledge/vendors/vendor-rows'
import type { Event, EventOf } from '../../schema/event'
import { type ExperimentFacts, experimentsIn } from './experiments'
import { type SegmentFacts, segmentsIn } from './segments'

/** What a data-layer event says besides itself, as events of the same visit and time; `isNews` may leave some out. */
export function layerFacts(
  event: EventOf<'data-layer'>,
  newId: () => string,
  isNews: (fact: ExperimentFacts | SegmentFacts) => boolean = () => true,
): Event[] {
  const { visit, at } = event
  return [...experimentsIn(event), ...segmentsIn(event)].filter(isNews).map(fact => {
    const vendor = fact.type === 'experiment' && vendorNamed(fact.tool) ? fact.tool : null
    return { ...fact, id: newId(), visit, at, vendor }
  })
}
