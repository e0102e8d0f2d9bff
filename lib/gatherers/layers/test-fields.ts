// Names of fields that hold what an experiment or its variant is called, in data layers and read-outs.

/** A read-out of a testing tool (page-world/read-experiments.ts); the tool is what follows. */
export const TOOL_LAYER = /^experiment:(.+)$/
/** By worth: a name says more than a number. Ends of `plainPath`. */
export const EXPERIMENT_FIELDS = [
  /(?:^|_)(?:experiment|exp|ab_?test|split_?test|test|campaign|vwo_campaign|experience|ab_campaign)_name$|(?:^|_)caname$/,
  /(?:^|_)(?:experiment|ab_?test|vwo_campaign|ab_campaign)(?:_key)?$|(?:^|_)(?:flag|test)_key$/,
  /(?:^|_)(?:experiment|exp|ab_?test|split_?test|test|campaign|vwo_campaign|experience)_id$/,
]
export const VARIANT_FIELDS = [
  /(?:^|_)(?:variation|variant|vwo_variation|experiment_variant|experiment_variation|ab_variation)_name$|(?:^|_)vaname$/,
  /(?:^|_)(?:variation|variant|ab_variation|vwo_variation)(?:_key)?$|(?:^|_)(?:exp_variant|test_group|bucket)$/,
  /(?:^|_)(?:variation|variant)_id$/,
]
/** Of those, what can be nothing but a test's or a variant's: `campaign_id` and `bucket` may be anything. */
const IS_TESTS_OWN =
  /(?:^|_)(?:experiment|ab_?test|split_?test|variation|variant|vwo_campaign|ab_campaign)(?:_(?:id|key|name))?$|(?:^|_)(?:exp|test|experience|hypothesis)_(?:id|key|name)$|(?:^|_)exp_variant(?:_string)?$/
const OF_READ_OUT = /^(?:experiment|variant)(?:_id)?$/

/** `ecommerce.abTests.0.variantName` → `ecommerce_ab_tests_variant_name`. */
export function plainPath(path: string): string {
  return path
    .split('.')
    .filter(part => !/^\d+$/.test(part))
    .join('_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase()
}

/** Whether a field of a data layer is, by its place and name, a test's or a variant's own name or number. */
export function namesTest(layer: string, path: string): boolean {
  const plain = plainPath(path)
  return TOOL_LAYER.test(layer) ? OF_READ_OUT.test(plain) : IS_TESTS_OWN.test(plain)
}
