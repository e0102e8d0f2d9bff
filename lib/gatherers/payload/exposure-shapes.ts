// How testing tools write down which variant a visitor was shown. Each shape was written from the tool's public SDK or
// event reference; a feature flag is no experiment unless the tool says so.

/** One experiment that the visitor is in; `tool` is null where the shape is anybody's. */
export interface Exposure {
  tool: string | null
  experiment: string
  variant: string
}
export type Bag = Readonly<Record<string, unknown>>

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A plain value as text; empty for anything else. */
export const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
const first = (...values: unknown[]): string => values.map(word).find(text => text !== '') ?? ''
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 200) : [])

/** Rules of Statsig that put nobody into a group: https://docs.statsig.com/sdk/debugging */
const NO_GROUP =
  /^(?:|default|disabled|prestart|abandoned|inlineTargetingRules|layerAssignment|targetingGate|statsig::.*)$/i

/** `{eventName: 'statsig::config_exposure', metadata: {config, ruleID}}`; gates are flags. */
export function statsig({ eventName, metadata }: Bag): Exposure[] {
  if (!isBag(metadata)) return []
  const { config, ruleID, rulePassed, allocatedExperiment } = metadata
  if (NO_GROUP.test(word(ruleID)) || String(rulePassed) === 'false') return []
  const experiment =
    eventName === 'statsig::config_exposure'
      ? word(config)
      : eventName === 'statsig::layer_exposure'
        ? word(allocatedExperiment)
        : ''
  return [{ tool: 'Statsig', experiment, variant: word(ruleID) }]
}

/** `{decisions: [{campaign_id, experiment_id, variation_id, metadata: {rule_type, …}}]}`; rollouts are no experiments. */
export function optimizely({ decisions }: Bag): Exposure[] {
  return listOf(decisions).flatMap(decision => {
    if (!isBag(decision) || word(decision.experiment_id) === '') return []
    const said = isBag(decision.metadata) ? decision.metadata : {}
    if (word(said.rule_type) === 'rollout') return []
    return [
      {
        tool: 'Optimizely',
        experiment: first(said.rule_key, said.flag_key, decision.experiment_id),
        variant: first(said.variation_key, decision.variation_id),
      },
    ]
  })
}

/** `{kind: 'feature', key, variation, value, reason: {inExperiment: true}}`. */
export function launchDarkly({ kind, key, variation, value, reason }: Bag): Exposure[] {
  if (kind !== 'feature' || !isBag(reason) || reason.inExperiment !== true) return []
  const variant = typeof value === 'boolean' ? String(value) : first(value, variation)
  return [{ tool: 'LaunchDarkly', experiment: word(key), variant }]
}

/** AB Tasty's hit of a visitor who is in a campaign: `{t: 'CAMPAIGN', caid, vaid}`. */
export function abTasty({ t, caid, vaid }: Bag): Exposure[] {
  return t === 'CAMPAIGN' ? [{ tool: 'AB Tasty', experiment: word(caid), variant: word(vaid) }] : []
}

/** Kameleoon's `eventType=experiment&id=…&variationId=…`; its id for “in no variation” is -1. */
export function kameleoon({ eventType, id, variationId }: Bag): Exposure[] {
  if (eventType !== 'experiment' || Number(variationId) < 0) return []
  return [{ tool: 'Kameleoon', experiment: word(id), variant: word(variationId) }]
}

/** Adobe's Web SDK tells what it showed: `{scopeDetails: {decisionProvider: 'TGT', activity: {id}, experience: {id}}}`. */
export function adobeTarget({ scopeDetails }: Bag): Exposure[] {
  if (!isBag(scopeDetails) || scopeDetails.decisionProvider !== 'TGT') return []
  const { activity, experience } = scopeDetails
  const idOf = (value: unknown) => (isBag(value) ? word(value.id) : '')
  return [{ tool: 'Adobe Target', experiment: idOf(activity), variant: idOf(experience) }]
}
