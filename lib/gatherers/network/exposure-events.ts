import { vendorNamed } from '../../knowledge/vendors/vendor-rows'
import type { EventOf } from '../../schema/event'
import { experimentFacts, NOBODYS } from '../layers/experiments'
import { readExposures } from '../payload/read-exposures'
import { redactTestName } from '../redaction/redact-test-name'

/** What a request says of experiments that the visitor is in; each with the tool's vendor row, not the recipient's. */
export function exposureEvents(
  { url, body }: { url: string; body: string },
  { visit, at }: { visit: string; at: number },
  { salt, newId }: { salt: string; newId(): string },
): EventOf<'experiment'>[] {
  const shown = (name: string) => redactTestName(name, salt)
  return readExposures(url, body).map(told => {
    const tool = told.tool ?? NOBODYS
    const { experiment, variant, ids = [], variantIds = [], unsure } = told
    const facts = experimentFacts(tool, shown(experiment), shown(variant), null, {
      ids: [...ids, ...(tool === 'Statsig' ? statsigNames(experiment) : [])].map(shown),
      variantIds: variantIds.map(shown),
      ...(unsure ? { unsure } : {}),
    })
    const vendor = vendorNamed(facts.tool) ? facts.tool : null
    return { ...facts, id: newId(), visit, at, vendor }
  })
}

/** What Statsig's answers to a page call an experiment (client-core: Hashing.ts); the default for pages is the first. */
function statsigNames(name: string): string[] {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = (hash * 31 + name.charCodeAt(at)) | 0
  return [String(hash >>> 0)]
}

/** What makes two tellings of an experiment one, whoever told it; as layer-facts.ts gives it. */
export function exposureKey(event: EventOf<'experiment'>): string {
  const { id: _, visit: __, at: ___, vendor: ____, ...facts } = event
  return JSON.stringify(facts)
}
