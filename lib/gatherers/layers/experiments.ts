// Experiments as tools and data layers name them. Field names: GA4 `experiment_impression` (exp_variant_string),
// Segment's "Experiment Viewed", and what the tools push for tag managers.
import type { EventOf } from '../../schema/event'
import { touchesOf } from './touches'

export type ExperimentFacts = Omit<EventOf<'experiment'>, 'id' | 'visit' | 'at' | 'vendor'>
type Layer = Pick<EventOf<'data-layer'>, 'layer' | 'name' | 'fields'>

const TOOL_LAYER = /^experiment:(.+)$/
/** Of an experiment that no tool was named for. */
export const NOBODYS = 'the shop itself'
const ANNOUNCES =
  /experiment|a\/?b[ _-]?test|^abtest|variation|campaign[ _-]decided|optimizely|abtasty|^vwo|kameleoon|convert|split[ _-]?test|exposure/i
const TOOLS: readonly [string, RegExp][] = [
  ['Optimizely', /optimizely|campaign[ _-]decided/i],
  ['AB Tasty', /ab_?tasty/i],
  ['VWO', /\bvwo/i],
  ['Kameleoon', /kameleoon/i],
  ['Convert', /\bconvert\b/i],
  ['GrowthBook', /growthbook/i],
  ['Statsig', /statsig/i],
  ['LaunchDarkly', /launchdarkly/i],
  ['Amplitude', /\[experiment\]|\$exposure/i],
  ['PostHog', /\$feature_flag|posthog/i],
]
/** By worth: a name says more than a number. Ends of `plainPath`. */
const EXPERIMENT = [
  /(?:^|_)(?:experiment|exp|ab_?test|split_?test|test|campaign|vwo_campaign|experience|ab_campaign)_name$|(?:^|_)caname$/,
  /(?:^|_)(?:experiment|ab_?test|vwo_campaign|ab_campaign)(?:_key)?$|(?:^|_)(?:flag|test)_key$/,
  /(?:^|_)(?:experiment|exp|ab_?test|split_?test|test|campaign|vwo_campaign|experience)_id$/,
]
const VARIANT = [
  /(?:^|_)(?:variation|variant|vwo_variation|experiment_variant|experiment_variation|ab_variation)_name$|(?:^|_)vaname$/,
  /(?:^|_)(?:variation|variant|ab_variation|vwo_variation)(?:_key)?$|(?:^|_)(?:exp_variant|test_group|bucket)$/,
  /(?:^|_)(?:variation|variant)_id$/,
]
/** A list or table of experiments, as data layers name it. */
const HOLDS_EXPERIMENTS =
  /(?:^|_)(?:experiments?|ab_?tests?|split_?tests?|ab_?testing|active_experiments|running_experiments)$/
/** Of a table `{hero: 'variant-b'}`, a value that names a variant; a number or a switch may be any setting. */
const NAMES_VARIANT =
  /^(?:control|original|baseline|holdout|treatment|challenger|(?:variant|variation|version|group|test|treatment|bucket)[-_ ]?\w{0,20}|[a-d]\d?|v\d{1,2})$/i
const IS_SETTING =
  /^(?:name|id|key|group|type|status|state|env|environment|mode|tool|provider|source|platform|version|audience)$/i
/** VWO's own integrations: `{'VWO-Test-ID-12': 'Variation-1'}`, `{'VWO-Test-ID': 12, 'VWO-Variation-ID': 2}`. */
const VWO_TEST = /(?:^|\.)VWO-Test-ID-(\d+)$/i
const MOST = 20

type Fields = Layer['fields']

/** Experiments in one data-layer event, each once; empty for any other push. */
export function experimentsIn({ layer, name, fields }: Layer): ExperimentFacts[] {
  const tool = TOOL_LAYER.exec(layer)?.[1]
  const combined = fields.find(field => /(?:^|[._])exp_variant_string$/i.test(field.name))?.value
  const string = tool === undefined && combined ? variantString(combined) : null
  const isAnnounced = tool !== undefined || string !== null || ANNOUNCES.test(name)
  const own = tool ?? string?.tool ?? toolOf(name, layer, fields)
  // A global of such a name is the object itself.
  const holds = (path: string) => HOLDS_EXPERIMENTS.test(plainPath(path) || plainPath(layer))
  const found = [...objectsIn(fields)].flatMap(([path, its]) => [
    ...(isAnnounced || holds(path) ? pairIn(path, its, own, holds(path)) : []),
    ...(tool === undefined && holds(path) ? tableIn(its, own) : []),
    ...its.flatMap(({ name: label, value }) => {
      const id = VWO_TEST.exec(label)?.[1]
      return id === undefined ? [] : [experimentFacts('VWO', id, value, null)]
    }),
  ])
  if (string && found.length === 0)
    found.push(experimentFacts(own, string.experiment, string.variant, null))
  const unique = new Map(found.map(fact => [`${fact.experiment} ${fact.variant}`, fact]))
  return [...unique.values()].slice(0, MOST)
}

/** Fields by the object that they stand in; `experiment: {id, name}` counts to the object around it, too. */
function objectsIn(fields: Fields): Map<string, Fields> {
  const objects = new Map<string, Fields>()
  for (const field of fields) {
    const path = field.name.split('.').slice(0, -1)
    const isPart = /^(?:experiment|variation|variant|test|campaign|audience)$/i.test(
      path.at(-1) ?? '',
    )
    for (const owner of isPart ? [path, path.slice(0, -1)] : [path])
      objects.set(owner.join('.'), [...(objects.get(owner.join('.')) ?? []), field])
  }
  return objects
}

/** An experiment and a variant that stand in one object. */
function pairIn(path: string, fields: Fields, tool: string, isOne: boolean): ExperimentFacts[] {
  const last = (...names: string[]) =>
    isOne
      ? (fields.find(({ name }) => names.includes(name.slice(path === '' ? 0 : path.length + 1)))
          ?.value ?? '')
      : ''
  if (last('active', 'isActive', 'enabled') === 'false') return []
  const pick = (signs: readonly RegExp[]) =>
    signs
      .flatMap(sign => fields.filter(({ name }) => sign.test(plainPath(name))))
      .find(({ value }) => value !== '')?.value ?? ''
  const experiment = pick(EXPERIMENT) || last('name', 'key') || last('id')
  const variant = pick(VARIANT) || last('group')
  if (experiment === '' || variant === '') return []
  const audience = fields.find(({ name }) =>
    /(?:^|_)audience(?:_name)?$/.test(plainPath(name)),
  )?.value
  const isSet = fields.some(({ name, value }) => name === 'price' && value !== '')
  return [experimentFacts(tool, experiment, variant, audience || null, isSet)]
}

/** `{hero: 'variant-b', cart: 'control'}`. */
function tableIn(fields: Fields, tool: string): ExperimentFacts[] {
  return fields.flatMap(({ name, value }) => {
    const experiment = name.split('.').at(-1) ?? ''
    const isKnown = [...EXPERIMENT, ...VARIANT].some(sign => sign.test(plainPath(experiment)))
    if (isKnown || IS_SETTING.test(experiment)) return []
    return NAMES_VARIANT.test(value) && !/^\d+$/.test(experiment)
      ? [experimentFacts(tool, experiment, value, null)]
      : []
  })
}

/** `ecommerce.abTests.0.variantName` → `ecommerce_ab_tests_variant_name`. */
function plainPath(path: string): string {
  return path
    .split('.')
    .filter(part => !/^\d+$/.test(part))
    .join('_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase()
}

/** What testing tools call themselves in that string. */
const TOOL_CODES: readonly [string, RegExp][] = [
  ['Optimizely', /^opt(?:x|imizely)/i],
  ['VWO', /^vwo$/i],
  ['Convert', /^conv(?:ert)?$/i],
  ['AB Tasty', /^ab_?tasty$/i],
  ['Kameleoon', /^k(?:am|mln)/i],
  ['ABConvert', /^abconvert$/i],
  ['Dynamic Yield', /^dy$/i],
]

/** The parts of GA4's `exp_variant_string`; null when it has not both an experiment and a variant. */
export function variantString(
  text: string,
): { tool: string | null; experiment: string; variant: string } | null {
  const parts = text.split(/[-.]/)
  const variant = parts.at(-1) ?? ''
  const code = parts.length > 2 ? (parts[0] ?? '') : ''
  const tool = TOOL_CODES.find(([, sign]) => sign.test(code))?.[0] ?? code
  const experiment = parts.slice(parts.length > 2 ? 1 : 0, -1).join('-')
  return experiment === '' || variant === '' ? null : { tool: tool || null, experiment, variant }
}

function toolOf(name: string, layer: string, fields: Layer['fields']): string {
  const text = `${name} ${layer} ${fields.map(field => field.name).join(' ')}`
  return TOOLS.find(([, sign]) => sign.test(text))?.[0] ?? NOBODYS
}

/** The facts of an experiment event, cut to their bounds; `setsPrice`: the tool says that it sets a price here. */
export function experimentFacts(
  tool: string,
  experiment: string,
  variant: string,
  audience: string | null,
  setsPrice = false,
): ExperimentFacts {
  return {
    type: 'experiment',
    tool: tool.slice(0, 60),
    experiment: experiment.slice(0, 160),
    variant: variant.slice(0, 160),
    audience: audience?.slice(0, 160) ?? null,
    touches: touchesOf(tool, [experiment, variant], setsPrice),
  }
}
