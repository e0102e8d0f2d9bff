// Experiments as tools and data layers name them. Field names: GA4 `experiment_impression` (exp_variant_string),
// Segment's "Experiment Viewed", and what the tools push for tag managers.
import type { EventOf } from '../../schema/event'
import { EXPERIMENT_FIELDS, plainPath, TOOL_LAYER, VARIANT_FIELDS } from './test-fields'
import { touchesOf } from './touches'

export type ExperimentFacts = Omit<EventOf<'experiment'>, 'id' | 'visit' | 'at' | 'vendor'>
type Layer = Pick<EventOf<'data-layer'>, 'layer' | 'name' | 'fields'>

/** Of an experiment that no tool was named for. */
export const NOBODYS = 'the shop itself'
const ANNOUNCES =
  /experiment|a\/?b[ _-]?test|^abtest|variations?[ _-]?(?:view|show|assign|seen|impress|expos|decid)|campaign[ _-]decided|experience_impression|optimi[sz]e\.|optimizely|abtasty|^vwo|kameleoon|\bconvert(?:$|[ ._-]exp)|split[ _-]?test|exposure/i
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
const HOLDS_SEVERAL = /(?:^|_)(?:(?:campaign|experience)_(?:name|id)|caname|flag_key)$/
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
  const all = (signs: readonly RegExp[]) =>
    signs.flatMap(sign => fields.filter(({ name }) => sign.test(plainPath(name))))
  const calls = all(EXPERIMENT_FIELDS)
  // A campaign or a flag may hold several tests, and is no name of this one beside its own.
  const own = calls.filter(({ name }) => !HOLDS_SEVERAL.test(plainPath(name)))
  const experiments = textsOf(own.length > 0 ? own : calls, [last('name', 'key'), last('id')])
  const variants = textsOf(all(VARIANT_FIELDS), [last('group')])
  const [experiment = '', ...ids] = experiments
  const [variant = '', ...variantIds] = variants
  if (experiment === '' || variant === '') return []
  const audience = fields.find(({ name }) =>
    /(?:^|_)audience(?:_name)?$/.test(plainPath(name)),
  )?.value
  const setsPrice = fields.some(({ name, value }) => name === 'price' && value !== '')
  const also = { setsPrice, ids, variantIds }
  return [experimentFacts(tool, experiment, variant, audience || null, also)]
}

/** What fields hold, by worth, then what the object itself is called; each once, empty ones left out. */
function textsOf(fields: Fields, own: readonly string[]): string[] {
  return [...new Set([...fields.map(({ value }) => value), ...own])].filter(text => text !== '')
}

/** `{hero: 'variant-b', cart: 'control'}`. */
function tableIn(fields: Fields, tool: string): ExperimentFacts[] {
  return fields.flatMap(({ name, value }) => {
    const experiment = name.split('.').at(-1) ?? ''
    const isKnown = [...EXPERIMENT_FIELDS, ...VARIANT_FIELDS].some(sign =>
      sign.test(plainPath(experiment)),
    )
    if (isKnown || IS_SETTING.test(experiment)) return []
    return NAMES_VARIANT.test(value) && !/^\d+$/.test(experiment)
      ? [experimentFacts(tool, experiment, value, null)]
      : []
  })
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
  ['Shoplift', /^shoplift$/i],
  ['Intelligems', /^intelligems$/i],
]

/**
 * The parts of GA4's `exp_variant_string`; null when it has not both an experiment and a variant. Numbers of tests may
 * hold the very dashes that part them.
 */
export function variantString(
  text: string,
): { tool: string | null; experiment: string; variant: string } | null {
  const long = new RegExp(`^(?:(\\w+)[-.])?(${UUID})[-._](.+)$`, 'i').exec(text)
  const parts = text.split(/[-.]/)
  const has = parts.length > 2
  const [code = '', experiment = '', variant = ''] = long
    ? long.slice(1)
    : [has ? parts[0] : '', parts.slice(has ? 1 : 0, -1).join('-'), parts.at(-1)]
  const tool = TOOL_CODES.find(([, sign]) => sign.test(code))?.[0] ?? code
  return experiment === '' || variant === '' ? null : { tool: tool || null, experiment, variant }
}
const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'

function toolOf(name: string, layer: string, fields: Layer['fields']): string {
  const text = `${name} ${layer} ${fields.map(field => field.name).join(' ')}`
  return TOOLS.find(([, sign]) => sign.test(text))?.[0] ?? NOBODYS
}

interface AlsoTold {
  /** The tool says that it sets a price here. */
  setsPrice?: boolean
  ids?: readonly string[]
  variantIds?: readonly string[]
  unsure?: true
}

/** The facts of an experiment event, cut to their bounds. */
export function experimentFacts(
  tool: string,
  experiment: string,
  variant: string,
  audience: string | null,
  { setsPrice = false, ids = [], variantIds = [], unsure }: AlsoTold = {},
): ExperimentFacts {
  return {
    type: 'experiment',
    tool: tool.slice(0, 60),
    experiment: experiment.slice(0, 160),
    variant: variant.slice(0, 160),
    audience: audience?.slice(0, 160) ?? null,
    touches: touchesOf(tool, [experiment, variant], setsPrice),
    ...(ids.length > 0 ? { ids: cut(ids) } : {}),
    ...(variantIds.length > 0 ? { variantIds: cut(variantIds) } : {}),
    ...(unsure ? { unsure } : {}),
  }
}

const cut = (texts: readonly string[]) => texts.slice(0, 6).map(text => text.slice(0, 160))
