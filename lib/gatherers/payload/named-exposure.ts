// Exposures that go out as an ordinary event: a name that says so, and an experiment and a variant among its properties.
// Segment's "Experiment Viewed", PostHog's `$feature_flag_called`, Amplitude's `$exposure`, Mixpanel's
// `$experiment_started`, GA4's `experience_impression`, and whatever a shop sends by the same pattern.
import { variantString } from '../layers/experiments'
import { type Bag, type Exposure, isBag, word } from './exposure-shapes'

const NAMES = ['event', 'event_type', 'eventType', 'eventName', 'event_name', 'en', 'ev', 'name']
const BAGS = [
  'properties',
  'event_properties',
  'eventProperties',
  'props',
  'params',
  'parameters',
  'metadata',
  'attributes',
  'data',
  'payload',
]
/** After `worded`: words joined by `_`. */
const IS_EXPOSURE =
  /^(?:exposure|feature_flag_called|eppo_assignment|experience_impression)$|(?:experiment|ab_?test|split_?test|variant|variation)s?_(?:exposure|exposed|view(?:ed)?|start(?:ed)?|impression|assign(?:ed|ment)|entered|enrolled|activated|decided|decision|shown|seen|run|participated)$|^(?:view(?:ed)?|start(?:ed)?|enter(?:ed)?|assigned|seen|saw)_(?:to_)?(?:experiment|ab_?test|split_?test|variant|variation)s?$|exposure$/
/** By worth: a name says more than a number. */
const EXPERIMENT =
  'experiment_name experiment_key experiment experiment_id exp_name exp_id ab_test_name ab_test abtest ab_test_id abtest_id split_test test_name test_key test_id'.split(
    ' ',
  )
const FLAG = ['flag_key', 'feature_flag', 'feature_flag_key', 'flag']
const VARIANT =
  'variant_name variation_name variant_key variation_key variant variation variant_id variation_id exp_variant experiment_variant experiment_variation test_group experiment_group group_name treatment bucket feature_flag_response'.split(
    ' ',
  )
/** Of no variant; and, of a flag, merely on or off. */
const NO_VARIANT = /^(?:|none|null|undefined|n\/a|excluded|not_?in_?experiment|not_?bucketed)$/i
const SWITCHED = /^(?:true|false|on|off|enabled|disabled)$/i

const TOOLS: readonly [string, RegExp][] = [
  ['PostHog', /\$feature_flag/],
  ['Amplitude', /\$exposure|\[experiment\]/i],
  ['Mixpanel', /\$experiment_started/],
  ['GrowthBook', /growthbook/i],
  ['Eppo', /eppo/i],
  ['Optimizely', /optimizely/i],
]

/** The exposure that one event object is, if it is one. */
export function namedExposure(event: Bag): Exposure[] {
  const name = NAMES.map(key => word(event[key])).find(text => IS_EXPOSURE.test(worded(text)))
  if (name === undefined) return []
  const values = valuesOf(event)
  const all = (keys: readonly string[]) => [
    ...new Set(keys.map(key => values.get(key) ?? '').filter(text => text !== '')),
  ]
  const combined = variantString(values.get('exp_variant_string') ?? '')
  const named = all(EXPERIMENT)
  const [variant = '', ...variantIds] = all(VARIANT)
  if (combined && (named.length === 0 || variant === '')) return [combined]
  const isOff = NO_VARIANT.test(variant) || (named.length === 0 && SWITCHED.test(variant))
  if (isOff || isFlag(values)) return []
  const tool = combined?.tool ?? TOOLS.find(([, sign]) => sign.test(name))?.[0] ?? null
  const [experiment = '', ...ids] = named.length > 0 ? named : all(FLAG)
  return [{ tool, experiment, variant, ids, variantIds }]
}

/** A tool's own word that what it tells of is a flag, or is what those get who are in no experiment. */
function isFlag(values: ReadonlyMap<string, string>): boolean {
  return (
    // PostHog: https://posthog.com/docs/feature-flags; Amplitude's variants say what kind of flag they are of.
    values.get('feature_flag_has_experiment') === 'false' ||
    values.get('metadata_default') === 'true' ||
    /^(?:release|holdout)/.test(values.get('metadata_flag_type') ?? '')
  )
}

/** The event's own plain values and those of its property bags, by plain key; `experiment: {id, name}` counts too. */
function valuesOf(event: Bag): Map<string, string> {
  const values = new Map<string, string>()
  const add = (key: string, value: unknown, above = '') => {
    const plain = worded(above === '' ? key : `${above}_${key}`)
    const text = typeof value === 'boolean' ? String(value) : word(value)
    if (text !== '' && !values.has(plain)) values.set(plain, text)
  }
  for (const bag of [...BAGS.map(key => event[key]), event]) {
    if (!isBag(bag)) continue
    for (const [key, value] of Object.entries(bag).slice(0, 200)) {
      add(key, value)
      if (isBag(value) && key === 'metadata')
        for (const part of ['default', 'flagType']) add(part, value[part], key)
      if (isBag(value) && /^(?:experiment|variation|variant|test|flag)$/i.test(key))
        for (const part of ['id', 'key', 'name']) add(part, value[part], key)
    }
  }
  return values
}

/** `Experiment Viewed`, `experimentViewed`, `$experiment-viewed`, `[Experiment] Exposure`, `ep.experiment_id` alike. */
function worded(text: string): string {
  return text
    .slice(0, 120)
    .replace(/^epn?\.|^cd\[/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
}
