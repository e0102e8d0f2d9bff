// How testing tools write down which variant a visitor was shown. Each shape was written from the tool's public SDK or
// event reference; a feature flag is no experiment unless the tool says so.

/** One experiment that the visitor is in; `tool` is null where the shape is anybody's. */
export interface Exposure {
  tool: string | null
  experiment: string
  variant: string
  /** What else the message calls them. */
  ids?: readonly string[]
  variantIds?: readonly string[]
  /** The message looks the same for a setting that is no experiment. */
  unsure?: true
}
export type Bag = Readonly<Record<string, unknown>>

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A plain value as text; empty for anything else. */
export const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
const texts = (...values: unknown[]): string[] => values.map(word).filter(text => text !== '')
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 200) : [])

/** Rules of Statsig that put nobody into a group: https://docs.statsig.com/sdk/debugging */
const NO_GROUP =
  /^(?:|default|disabled|prestart|abandoned|inlineTargetingRules|layerAssignment|targetingGate|statsig::.*)$/i

/**
 * `{eventName: 'statsig::config_exposure', metadata: {config, ruleID}}`, which a dynamic config sends as well; gates are
 * flags. A layer says which experiment set the parameter that was read, if one did.
 */
export function statsig({ eventName, metadata }: Bag): Exposure[] {
  if (!isBag(metadata)) return []
  const { config, ruleID, rulePassed, allocatedExperiment, isExplicitParameter } = metadata
  const variant = word(ruleID).replace(/:override$/, '')
  if (NO_GROUP.test(variant) || String(rulePassed) === 'false') return []
  if (eventName === 'statsig::config_exposure')
    return [{ tool: 'Statsig', experiment: word(config), variant, unsure: true }]
  const isOther = eventName !== 'statsig::layer_exposure' || String(isExplicitParameter) === 'false'
  return isOther ? [] : [{ tool: 'Statsig', experiment: word(allocatedExperiment), variant }]
}

/** `{decisions: [{campaign_id, experiment_id, variation_id, metadata: {rule_type, …}}]}`; rollouts are no experiments. */
export function optimizely({ decisions }: Bag): Exposure[] {
  return listOf(decisions).flatMap(decision => {
    if (!isBag(decision) || word(decision.experiment_id) === '') return []
    const said = isBag(decision.metadata) ? decision.metadata : {}
    // A rollout has no other variant, and who is held back sees none.
    if (/^(?:rollout|targeted_delivery|holdout)/i.test(word(said.rule_type))) return []
    const [experiment = '', ...ids] = texts(said.rule_key, decision.experiment_id)
    const [variant = '', ...variantIds] = texts(said.variation_key, decision.variation_id)
    return [{ tool: 'Optimizely', experiment, variant, ids, variantIds }]
  })
}

/** `{kind: 'feature', key, variation, value, reason: {inExperiment: true}}`. */
export function launchDarkly({ kind, key, variation, value, reason }: Bag): Exposure[] {
  if (kind !== 'feature' || !isBag(reason) || reason.inExperiment !== true) return []
  const shown = typeof value === 'boolean' ? String(value) : value
  const [variant = '', ...variantIds] = texts(shown, variation)
  return [{ tool: 'LaunchDarkly', experiment: word(key), variant, variantIds }]
}

/** GrowthBook's own reports: `{event_name: 'Experiment Viewed', properties_json: {experimentId, variationId}}`. */
export function growthBook({ event_name, properties_json }: Bag): Exposure[] {
  if (event_name !== 'Experiment Viewed' || !isBag(properties_json)) return []
  const { experimentId, variationId } = properties_json
  return [{ tool: 'GrowthBook', experiment: word(experimentId), variant: word(variationId) }]
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
