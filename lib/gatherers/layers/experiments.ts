// Experiments as tools and data layers name them. Field names: GA4 `experiment_impression` (exp_variant_string),
// Segment's "Experiment Viewed", and what the tools push for tag managers.
import type { EventOf } from '../../schema/event'
import { touchesOf } from './touches'

export type ExperimentFacts = Omit<EventOf<'experiment'>, 'id' | 'visit' | 'at' | 'vendor'>
type Layer = Pick<EventOf<'data-layer'>, 'layer' | 'name' | 'fields'>

const TOOL_LAYER = /^experiment:(.+)$/
/** Of an experiment that no tool was named for. */
export const NOBODYS = 'the shop itself'
/** Test only what things cost, or mostly. */
const PRICING = new Set(['Intelligems', 'ABConvert'])
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
const EXPERIMENT =
  /(?:^|[._])(?:experiment|experiment_?(?:name|id|key)|exp_?(?:name|id)|ab_?test(?:_?(?:name|id))?|test_?(?:name|id)|campaign_?name|vwo_?campaign(?:_?name)?|caname|flag_?key|ab_?campaign)$/i
const VARIANT =
  /(?:^|[._])(?:variation|variant|variation_?(?:name|id|key)|variant_?(?:name|id|key)|exp_?variant|vwo_?variation(?:_?name)?|vaname|test_?group|bucket|ab_?variation)$/i

/** Experiments in one data-layer event; empty for any other push. */
export function experimentsIn({ layer, name, fields }: Layer): ExperimentFacts[] {
  const fieldLike = (pattern: RegExp) => fields.find(field => pattern.test(field.name))?.value ?? ''
  const combined = fieldLike(/(?:^|[._])exp_variant_string$/i)
  if (combined !== '') return fromString(combined)
  const tool = TOOL_LAYER.exec(layer)?.[1]
  if (tool === undefined && !ANNOUNCES.test(name)) return []
  const [experiment, variant] = [fieldLike(EXPERIMENT), fieldLike(VARIANT)]
  if (experiment === '' || variant === '') return []
  const audience = fieldLike(/(?:^|[._])audience(?:_?name)?$/i)
  const named = tool ?? toolOf(name, layer, fields)
  return [experimentFacts(named, experiment, variant, audience || null)]
}

/** `TOOL-EXPERIMENT-VARIANT`, as Google asks testing tools to write it. */
function fromString(text: string): ExperimentFacts[] {
  const parts = variantString(text)
  return parts === null
    ? []
    : [experimentFacts(parts.tool ?? 'Google tag', parts.experiment, parts.variant, null)]
}

/** The parts of GA4's `exp_variant_string`; null when it has not both an experiment and a variant. */
export function variantString(
  text: string,
): { tool: string | null; experiment: string; variant: string } | null {
  const parts = text.split(/[-.]/)
  const variant = parts.at(-1) ?? ''
  const tool = parts.length > 2 ? (parts[0] ?? '') : ''
  const experiment = parts.slice(parts.length > 2 ? 1 : 0, -1).join('-')
  return experiment === '' || variant === '' ? null : { tool: tool || null, experiment, variant }
}

function toolOf(name: string, layer: string, fields: Layer['fields']): string {
  const text = `${name} ${layer} ${fields.map(field => field.name).join(' ')}`
  return TOOLS.find(([, sign]) => sign.test(text))?.[0] ?? NOBODYS
}

/** The facts of an experiment event, cut to their bounds. */
export function experimentFacts(
  tool: string,
  experiment: string,
  variant: string,
  audience: string | null,
): ExperimentFacts {
  return {
    type: 'experiment',
    tool: tool.slice(0, 60),
    experiment: experiment.slice(0, 160),
    variant: variant.slice(0, 160),
    audience: audience?.slice(0, 160) ?? null,
    touches: touchesOf([experiment, variant], PRICING.has(tool)),
  }
}
