// What testing tools say of this visit. Each tool is asked by its own public interface, written from its vendor's
// documentation and from memory of it; a tool that answers otherwise says nothing. What is said is a claim.

/** One experiment that the visitor is in, by the tool's own names. */
export interface ExperimentRow {
  experiment: string
  variant: string
  audience?: string
}

const MOST = 40
const SEGMENT_NAME =
  /segment|audience|persona|cohort|(?:customer|visitor|user|loyalty|member)_?-?(?:type|tier|group|status|level)|lifetime_?value|churn|affinity/i

type Bag = Record<string, unknown>
const isBag = (value: unknown): value is Bag =>
  (typeof value === 'object' || typeof value === 'function') && value !== null

/** Follows own data properties only, so that no getter of the page runs. */
function at(start: unknown, ...path: string[]): unknown {
  let value = start
  for (const name of path)
    value = isBag(value) ? Reflect.getOwnPropertyDescriptor(value, name)?.value : undefined
  return value
}

/** Calls a tool's method; methods may be inherited. Undefined when it is none or throws. */
function ask(owner: unknown, method: string, ...given: unknown[]): unknown {
  try {
    const call = isBag(owner) ? owner[method] : undefined
    return typeof call === 'function' ? Reflect.apply(call, owner, given) : undefined
  } catch {
    // A tool that is not ready answers nothing.
    return undefined
  }
}

const word = (...values: unknown[]): string => {
  const found = values.find(
    value => (typeof value === 'string' && value !== '') || typeof value === 'number',
  )
  return found === undefined ? '' : String(found).slice(0, 150)
}
const entries = (value: unknown): [string, unknown][] =>
  isBag(value)
    ? Object.keys(value)
        .slice(0, MOST)
        .map(key => [key, at(value, key)])
    : []

type Reader = (view: Window) => ExperimentRow[]

const READERS: Record<string, Reader> = {
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

function parse(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > 200_000) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: nothing that we can read.
    return undefined
  }
}

/** Page storage under names like these, as JSON. */
function stored(view: Window, name: RegExp): unknown[] {
  try {
    return Object.keys(view.localStorage)
      .filter(key => name.test(key))
      .slice(0, 10)
      .map(key => parse(view.localStorage.getItem(key)))
  } catch {
    // Storage is closed to this page.
    return []
  }
}

/** Every experiment that a tool on the page names; layers are called `experiment:<tool>`. */
export function experimentRows(view: Window): ['o', string, ExperimentRow][] {
  return Object.entries(READERS).flatMap(([tool, read]) => {
    try {
      return read(view)
        .filter(({ experiment, variant }) => experiment !== '' && variant !== '')
        .slice(0, MOST)
        .map((row): ['o', string, ExperimentRow] => ['o', `experiment:${tool}`, row])
    } catch {
      // A global of that name that is something else.
      return []
    }
  })
}

/** Short plain values that page storage keeps under the name of an audience label. */
export function labelRows(view: Window): ['o', string, Record<string, string>][] {
  try {
    return [view.localStorage, view.sessionStorage].flatMap(area =>
      Object.keys(area)
        .filter(key => SEGMENT_NAME.test(key) && key.length < 60)
        .slice(0, MOST)
        .map((key): ['o', string, Record<string, string>] => [
          'o',
          'page storage',
          { [key]: (area.getItem(key) ?? '').slice(0, 80) },
        ]),
    )
  } catch {
    // Storage is closed to this page.
    return []
  }
}
