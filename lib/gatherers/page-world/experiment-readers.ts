// What testing tools say of this visit. Each tool is asked by its own public interface, as its vendor's documentation or
// open source gives it (looked up 2026-11-22); a tool that answers otherwise says nothing. What is said is a claim.

import { ask, at, entries, isBag, MOST, parse, stored, word } from './look-into'

/** One experiment that the visitor is in, by the tool's own names. */
export interface ExperimentRow {
  experiment: string
  variant: string
  audience?: string
  /** Its numbers, by which data layers and requests may call them. */
  experimentId?: string
  variantId?: string
  /** What the tool sets the product's price to, where it does. */
  price?: string
}

type Reader = (view: Window) => ExperimentRow[]

const named = (value: unknown) => word(at(value, 'name'), at(value, 'id'))
const idOf = (value: unknown) => word(at(value, 'id'))
const rowsOf = (value: unknown, row: (item: unknown, id: string) => ExperimentRow) =>
  entries(value).map(([id, item]) => row(item, id))

/** By the tool’s name. Each may throw, and may give rows without a name. */
export const EXPERIMENT_READERS: Record<string, Reader> = {
  // https://docs.developers.optimizely.com/web-experimentation/reference/state
  Optimizely: view => {
    const tool = at(view, 'optimizely')
    const state = ask(tool, 'get', 'state')
    const states = ask(state, 'getExperimentStates')
    // Performance Edge, a tool of its own: …/performance-edge/reference/getactiveexperiments
    const edge = ask(ask(at(view, 'optimizelyEdge'), 'get', 'state'), 'getActiveExperiments')
    const known = at(ask(tool, 'get', 'data'), 'experiments')
    const active = ask(state, 'getActiveExperimentIds')
    // The map holds every experiment ever met; only those on this page are told.
    const isOn = (id: string) => !Array.isArray(active) || active.map(String).includes(id)
    return [
      ...rowsOf(isBag(states) ? states : ask(state, 'getVariationMap'), (told, id) => ({
        experiment: word(at(told, 'experimentName'), at(known, id, 'name'), id),
        experimentId: id,
        variantId: idOf(isBag(states) ? at(told, 'variation') : told),
        variant:
          at(told, 'isActive') === false ||
          at(told, 'isInExperimentHoldback') === true ||
          (!isBag(states) && !isOn(id))
            ? ''
            : named(isBag(states) ? at(told, 'variation') : told),
        audience: word(
          entries(at(told, 'audiences'))
            .map(([, one]) => named(one))
            .join(', '),
          at(known, id, 'audienceName'),
        ),
      })),
      ...rowsOf(edge, (test, id) => ({
        experiment: word(at(test, 'name'), id),
        experimentId: id,
        variant: named(at(test, 'variation')),
        variantId: idOf(at(test, 'variation')),
      })),
    ]
  },
  VWO: view =>
    rowsOf(at(view, '_vwo_exp'), (test, id) => {
      const chosen = word(at(test, 'combination_chosen'))
      // Heatmaps, recordings, funnels, surveys and deployments are campaigns too, and have a combination.
      const isTest = /^(?:VISUAL|SPLIT|MULTI|PERSONALI|$)/i.test(word(at(test, 'type')))
      return {
        experiment: word(at(test, 'name'), id),
        experimentId: id,
        variant: isTest && Number(chosen) > 0 ? word(at(test, 'comb_n', chosen), chosen) : '',
        variantId: chosen,
      }
    }),
  // https://docs.abtasty.com/client-side/tag/tag-window-abtasty
  'AB Tasty': view =>
    rowsOf(ask(at(view, 'ABTasty'), 'getTestsOnPage'), (test, id) => ({
      experiment: word(at(test, 'name'), id),
      experimentId: id,
      // -1: watched, and in no variation.
      variant:
        Number(at(test, 'variationID')) < 0
          ? ''
          : word(at(test, 'variationName'), at(test, 'variationID')),
      variantId: word(at(test, 'variationID')),
    })),
  // https://developers.kameleoon.com/activation-api.html
  Kameleoon: view =>
    ['Experiments', 'Personalizations'].flatMap(kind =>
      rowsOf(ask(at(view, 'Kameleoon', 'API', kind), 'getActive'), test => ({
        experiment: named(test),
        experimentId: idOf(test),
        variant: named(at(test, 'associatedVariation')),
        variantId: idOf(at(test, 'associatedVariation')),
        audience: word(at(test, 'targetSegment', 'name')),
      })),
    ),
  // https://support.convert.com/hc/en-us/articles/204506359
  Convert: view => {
    const running = at(view, 'convert', 'currentData')
    const data = at(view, 'convert', 'data')
    const known = at(data, 'experiences') ?? at(data, 'experiments')
    return rowsOf(at(running, 'experiences') ?? at(running, 'experiments'), (test, id) => {
      const listed = Array.isArray(known)
        ? known.find(one => word(at(one, 'id')) === id)
        : undefined
      const told = listed ?? at(known, id)
      return {
        experiment: word(at(test, 'name'), at(told, 'name'), at(told, 'n'), id),
        experimentId: id,
        variantId: word(at(test, 'variation_id'), at(test, 'variation', 'id')),
        variant: word(
          at(test, 'variation_name'),
          named(at(test, 'variation')),
          at(test, 'variation_id'),
        ),
      }
    })
  },
  // https://github.com/growthbook/growthbook, sdk-js: with its developer mode or its script tag
  GrowthBook: view => {
    const results = ask(at(view, '_growthbook'), 'getAllResults')
    return results instanceof Map
      ? [...results].slice(0, MOST).map(([key, said]) => ({
          experiment: word(at(said, 'experiment', 'name'), key),
          experimentId: key,
          variantId: word(at(said, 'result', 'variationId')),
          variant:
            at(said, 'result', 'inExperiment') === true
              ? word(
                  at(said, 'result', 'name'),
                  at(said, 'result', 'key'),
                  at(said, 'result', 'variationId'),
                )
              : '',
        }))
      : []
  },
  // https://github.com/statsig-io/js-client-monorepo, client-core: EvaluationTypes and EvaluationTypesV2
  Statsig: view => {
    // One for each user that this browser was: the newest is the visitor. Handed over by a server, none is stored.
    const [saved] = stored(view, /^statsig\.cached\.evaluations/).sort(
      (one, other) => Number(at(other, 'receivedAt') ?? 0) - Number(at(one, 'receivedAt') ?? 0),
    )
    const held = entries(at(view, '__STATSIG__', 'instances')).map(([, client]) => {
      const handle = ask(client, 'getContextHandle')
      // Its documented handle answers by a getter.
      return isBag(handle) ? handle.values : undefined
    })
    const configs = [...held, parse(at(saved, 'data')) ?? saved]
      .map(values => at(values, 'dynamic_configs'))
      .find(isBag)
    return rowsOf(configs, (config, id) => {
      const isIn =
        (at(config, 'is_user_in_experiment') === true &&
          at(config, 'is_experiment_active') !== false) ||
        // The shorter answer leaves out what is not so.
        (at(config, 'ue') === true && at(config, 'ea') === true)
      const group = word(at(config, 'group'), at(config, 'rule_id'), at(config, 'r'))
      return {
        experiment: word(at(config, 'name'), id),
        experimentId: id,
        variant: isIn ? word(at(config, 'group_name'), at(config, 'gn'), group) : '',
        variantId: group,
      }
    })
  },
  // https://github.com/launchdarkly/js-core, sdk-client: namespaceUtils and types; `ld:` before version 4
  LaunchDarkly: view =>
    stored(view, /^(?:ld:|LaunchDarkly_)/).flatMap(saved =>
      rowsOf(at(saved, 'flags') ?? saved, (flag, id) => ({
        experiment: id,
        // A feature flag is no experiment unless the tool says so.
        variant:
          at(flag, 'reason', 'inExperiment') === true
            ? word(at(flag, 'variation'), String(at(flag, 'value')))
            : '',
        variantId: word(at(flag, 'value')),
      })),
    ),
  // The response plug-in for older libraries; response tokens are heard as events (content/watch-target.ts).
  'Adobe Target': view =>
    rowsOf(at(view, 'ttMETA'), test => ({
      experiment: word(at(test, 'CampaignName'), at(test, 'CampaignId')),
      experimentId: word(at(test, 'CampaignId')),
      variant: word(at(test, 'RecipeName'), at(test, 'RecipeId')),
      variantId: word(at(test, 'RecipeId')),
    })),
  // `{objectId, objectName, conditionName, variations: [name], variationIds}` each, as shops use it
  'Dynamic Yield': view =>
    rowsOf(ask(at(view, 'DYO'), 'getUserObjectsAndVariations'), test => ({
      experiment: word(at(test, 'objectName'), at(test, 'objectId')),
      experimentId: word(at(test, 'objectId')),
      variantId: word(at(test, 'variationIds', '0')),
      variant: word(
        at(test, 'variationNames', '0'),
        at(test, 'variations', '0'),
        at(test, 'variationName'),
        at(test, 'variationIds', '0'),
      ),
      audience: word(at(test, 'experienceName'), at(test, 'conditionName')),
    })),
  // https://docs.intelligems.io/developer-resources/javascript-api/user-object
  Intelligems: view => {
    const user = at(view, 'igData', 'user')
    const tests = entries(ask(user, 'getExperiments'))
    return tests.map(([, test]) => ({
      experiment: named(test),
      experimentId: idOf(test),
      ...groupOf(ask(user, 'getTestGroup', at(test, 'id'))),
      // Of several tests it is not said which one sets it.
      price: tests.length === 1 ? priceSet(view) : '',
    }))
  },
  // https://docs.shoplift.ai/api-reference/reference. Unverified: the only call that public themes make is
  // `await shoplift.isHypothesisActive(id)`, which needs an id; that `getVisitorData` exists is known, what it gives is
  // not (looked up 2026-11-22). So nothing is told unless a test stands beside a hypothesis there.
  Shoplift: view => [
    ...assignments(ask(at(view, 'shoplift'), 'getVisitorData')),
    ...stored(view, /^shoplift/i).flatMap(saved => assignments(saved)),
  ],
  'Google Optimize': view =>
    [...view.document.cookie.matchAll(/_gaexp=GAX1\.\d\.([^;]+)/g)].flatMap(([, list = '']) =>
      list.split('!').map(each => {
        const [experiment = '', , variant = ''] = each.split('.')
        return { experiment, variant }
      }),
    ),
}

const groupOf = (group: unknown) => ({ variant: named(group), variantId: idOf(group) })

/** What Intelligems sets the price of a variant on this page to; '' when it sets none. */
const priceSet = (view: Window) =>
  [at(view, 'ShopifyAnalytics', 'meta'), at(view, 'meta')]
    .flatMap(meta => entries(at(meta, 'product', 'variants')))
    .map(([, shown]) =>
      word(ask(at(view, 'igData', 'price'), 'getPriceByVariantId', at(shown, 'id'))),
    )
    .find(Boolean) ?? ''

/** Assignments under whatever names a tool keeps them: a test beside a group, variation or hypothesis. */
function assignments(value: unknown, depth = 4): ExperimentRow[] {
  if (depth === 0 || !isBag(value)) return []
  const pick = (of: string, ...parts: string[]) =>
    word(...of.split(' ').flatMap(noun => parts.map(part => at(value, noun + part))))
  const variant = pick('variation hypothesis testGroup group variant', 'Name', '', 'Id')
  const experiment = pick('experiment test experience', 'Name', 'Id')
  if (variant !== '' && experiment !== '') return [{ experiment, variant }]
  return entries(value).flatMap(([, item]) => assignments(item, depth - 1))
}
