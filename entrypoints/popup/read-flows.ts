// The only scan of events in the popup, and only when the person asks for it.
import { type Flow, foldFlow } from '../../components/flow/fold-flow'
import { eventsOfVisit } from '../../lib/store/read-events'

/** Who got what in a visit, most requests first. */
export async function readFlows(visit: string): Promise<Flow[]> {
  const events = await eventsOfVisit(visit)
  return foldFlow(events.filter(event => event.type === 'request'))
}
