import { vendorNamed } from '../../knowledge/vendors/vendor-rows'
import type { EventOf } from '../../schema/event'
import { experimentFacts, NOBODYS } from '../layers/experiments'
import { readExposures } from '../payload/read-exposures'
import { redactText } from '../redaction/redact-text'

/** Numbers that a tool gives to a group of visitors (Statsig's rules): as long as an identifier, and nobody's own. */
const GROUP = /^[A-Za-z\d]{15,24}$/

/** What a request says of experiments that the visitor is in; each with the tool's vendor row, not the recipient's. */
export function exposureEvents(
  { url, body }: { url: string; body: string },
  { visit, at }: { visit: string; at: number },
  { salt, newId }: { salt: string; newId(): string },
): EventOf<'experiment'>[] {
  return readExposures(url, body).map(({ tool, experiment, variant }) => {
    const group = tool === 'Statsig' && GROUP.test(variant) ? variant : redactText(variant, salt)
    const facts = experimentFacts(tool ?? NOBODYS, redactText(experiment, salt), group, null)
    const vendor = vendorNamed(facts.tool) ? facts.tool : null
    return { ...facts, id: newId(), visit, at, vendor }
  })
}

/** What makes two tellings of an experiment one, whoever told it; as layer-facts.ts gives it. */
export function exposureKey(event: EventOf<'experiment'>): string {
  const { tool, experiment, variant, audience } = event
  return JSON.stringify(experimentFacts(tool, experiment, variant, audience))
}
