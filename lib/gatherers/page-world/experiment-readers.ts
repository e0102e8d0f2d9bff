// What testing tools say of this visit. Each tool is asked by its own public interface, written from its vendor's
// documentation and from memory of it; a tool that answers otherwise says nothing. What is said is a claim.

import { ask, at, entries, isBag, MOST, parse, stored, word } from './look-into'

/** One experiment that the visitor is in, by the tool's own names. */
export interface ExperimentRow {
  experiment: string
  variant: string
  audience?: string
}

type Reader = (view: Window) => ExperimentRow[]

/** By the tool’s name. Each may throw, and may give rows without a name. */
export const EXPERIMENT_READERS: Record<string, Reader> = {
  Optimizely: view => {
    const tool = at(view, 'optimizely')
    const names = at(ask(tool, 'get', 'data'), 'experiments')
    return entries(ask(ask(tool, 'get', 'state'), 'getVariationMap')).map(([id, chosen]) => ({
      experiment: word(at(names, id, 'name'), id),
      variant: word(at(chosen, 'name'), at(chosen, 'id')),
      audience: word(at(names, id, 'audienceName')),
    }))
  },
  VWO: view => {
    const known = entries(at(view, '_vwo_exp')).map(([id, test]) => {
      const chosen = word(at(test, 'combination_chosen'))
      return {
        experiment: word(at(test, 'name'), id),
        variant: chosen && word(at(test, 'comb_n', chosen), chosen),
      }
    })
    const cookies = [...view.document.cookie.matchAll(/_vis_opt_exp_(\d+)_combi=(\d+)/g)]
    return known.length > 0
      ? known
      : cookies.map(([, experiment = '', variant = '']) => ({ experiment, variant }))
  },
  'AB Tasty': view =>
    entries(ask(at(view, 'ABTasty'), 'getTestsOnPage')).map(([id, test]) => ({
      experiment: word(at(test, 'name'), id),
      variant: word(at(test, 'variationName'), at(test, 'variationID')),
    })),
  Kameleoon: view =>
    entries(ask(at(view, 'Kameleoon', 'API', 'Experiments'), 'getActive')).map(([, test]) => ({
      experiment: word(at(test, 'name'), at(test, 'id')),
      variant: word(at(test, 'associatedVariation', 'name'), at(test, 'associatedVariation', 'id')),
    })),
  Convert: view => {
    const running = at(view, 'convert', 'currentData')
    const names = at(view, 'convert', 'data', 'experiments')
    return entries(at(running, 'experiences') ?? at(running, 'experiments')).map(([id, test]) => ({
      experiment: word(at(test, 'name'), at(names, id, 'n'), at(names, id, 'name'), id),
      variant: word(
        at(test, 'variation', 'name'),
        at(test, 'variation_name'),
        at(test, 'variation', 'id'),
        at(test, 'variation_id'),
      ),
    }))
  },
  GrowthBook: view => {
    const results = ask(at(view, '_growthbook'), 'getAllResults')
    return results instanceof Map
      ? [...results].slice(0, MOST).flatMap(([key, said]) => {
          const isIn = at(said, 'result', 'inExperiment') === true
          const variant = word(
            at(said, 'result', 'name'),
            at(said, 'result', 'key'),
            at(said, 'result', 'variationId'),
          )
          return isIn ? [{ experiment: word(at(said, 'experiment', 'name'), key), variant }] : []
        })
      : []
  },
  Statsig: view =>
    stored(view, /^statsig\.cached\.evaluations/).flatMap(saved =>
      entries(at(parse(at(saved, 'data')) ?? saved, 'dynamic_configs')).flatMap(([id, config]) =>
        at(config, 'is_user_in_experiment') === true
          ? [
              {
                experiment: word(at(config, 'name'), id),
                variant: word(at(config, 'group_name'), at(config, 'group'), at(config, 'rule_id')),
              },
            ]
          : [],
      ),
    ),
  LaunchDarkly: view =>
    stored(view, /^ld:/).flatMap(saved =>
      entries(at(saved, 'flags') ?? saved).flatMap(([flag, state]) =>
        // A feature flag is no experiment unless the tool says so.
        at(state, 'reason', 'inExperiment') === true
          ? [
              {
                experiment: flag,
                variant: word(at(state, 'variation'), String(at(state, 'value'))),
              },
            ]
          : [],
      ),
    ),
  'Adobe Target': view =>
    entries(at(view, 'ttMETA')).map(([, test]) => ({
      experiment: word(at(test, 'CampaignName'), at(test, 'CampaignId')),
      variant: word(at(test, 'RecipeName'), at(test, 'RecipeId')),
    })),
  'Dynamic Yield': view =>
    entries(ask(at(view, 'DYO'), 'getUserObjectsAndVariations')).map(([, test]) => ({
      experiment: word(at(test, 'objectName'), at(test, 'objectId')),
      variant: word(
        at(test, 'variationNames', '0'),
        at(test, 'variationName'),
        at(test, 'experienceName'),
      ),
      audience: word(at(test, 'experienceName')),
    })),
  Intelligems: view => stored(view, /^(?:ig-|intelligems)/).flatMap(saved => assignments(saved)),
  Shoplift: view => stored(view, /^shoplift/i).flatMap(saved => assignments(saved)),
  'Google Optimize': view =>
    [...view.document.cookie.matchAll(/_gaexp=GAX1\.\d\.([^;]+)/g)].flatMap(([, list = '']) =>
      list.split('!').map(each => {
        const [experiment = '', , variant = ''] = each.split('.')
        return { experiment, variant }
      }),
    ),
}

/** Assignments under whatever names a tool keeps them: an id beside a group, variation or variant. */
function assignments(value: unknown, depth = 3): ExperimentRow[] {
  if (depth === 0 || !isBag(value)) return []
  const variant = word(
    at(value, 'variationName'),
    at(value, 'variantName'),
    at(value, 'groupName'),
    at(value, 'testGroupId'),
    at(value, 'variationId'),
    at(value, 'variantId'),
    at(value, 'variation'),
    at(value, 'variant'),
    at(value, 'group'),
  )
  const experiment = word(
    at(value, 'experimentName'),
    at(value, 'testName'),
    at(value, 'experienceName'),
    at(value, 'experimentId'),
    at(value, 'testId'),
    at(value, 'experienceId'),
    at(value, 'name'),
    at(value, 'id'),
  )
  if (variant !== '' && experiment !== '') return [{ experiment, variant }]
  return entries(value).flatMap(([, item]) => assignments(item, depth - 1))
}
