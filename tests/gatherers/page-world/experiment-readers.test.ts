// Each tool's globals as its vendor documents them (or as its open source writes them), through the whole door: read in
// the page, turned into a redacted event, and understood in the background.
import { describe, expect, test } from 'vitest'
import { createOutbox } from '../../../lib/gatherers/content/outbox'
import { createLayerTurner } from '../../../lib/gatherers/content/turn-layers'
import { experimentsIn } from '../../../lib/gatherers/layers/experiments'
import { experimentRows } from '../../../lib/gatherers/page-world/read-experiments'

function page(
  globals: Record<string, unknown>,
  storage: Record<string, unknown> = {},
  cookie = '',
) {
  const items = Object.fromEntries(
    Object.entries(storage).map(([key, value]) => [key, JSON.stringify(value)]),
  )
  const localStorage = Object.defineProperty(items, 'getItem', {
    value: (key: string) => items[key] ?? null,
    enumerable: false,
  })
  return { ...globals, localStorage, document: { cookie } } as unknown as Window
}

/** `tool · experiment → variant (audience) touches` of everything that the page's tools say. */
function said(...given: Parameters<typeof page>): string[] {
  const outbox = createOutbox(
    () => 'e',
    () => 1_000,
  )
  const rows = JSON.parse(JSON.stringify(experimentRows(page(...given))))
  createLayerTurner(outbox, 'salt')(JSON.stringify({ globals: [], rows }))
  return outbox.parcels[0]!.events.flatMap(event =>
    event.type === 'data-layer' ? experimentsIn(event) : [],
  ).map(
    ({ tool, experiment, variant, audience, touches }) =>
      `${tool} · ${experiment} → ${variant}${audience ? ` (${audience})` : ''}${touches.map(touch => ` ${touch}`).join('')}`,
  )
}

/** A client-side library answers by methods of a class, not of the object itself. */
const library = (methods: Record<string, unknown>) => Object.create(methods)

describe('Optimizely', () => {
  const optimizely = (state: Record<string, () => unknown>, data: unknown = {}) => ({
    optimizely: { get: (what: string) => (what === 'state' ? library(state) : data) },
  })
  const state = (given: object) => ({
    id: '11521294360',
    experimentName: 'PDP: free shipping bar',
    audiences: [{ id: '1', name: 'Returning visitors' }],
    isActive: true,
    isInExperimentHoldback: false,
    reason: null,
    variation: { id: '2', name: 'Bar at 50 €' },
    visitorRedirected: false,
    ...given,
  })

  test('says experiment, variation and audience', () => {
    expect(said(optimizely({ getExperimentStates: () => ({ '11521294360': state({}) }) }))).toEqual(
      ['Optimizely · PDP: free shipping bar → Bar at 50 € (Returning visitors) price'],
    )
  })

  test('look-alikes: an experiment that is not on this page, one held back from, one without a variation', () => {
    const states = {
      '1': state({ isActive: false }),
      '2': state({ isInExperimentHoldback: true }),
      '3': state({ variation: null }),
    }
    expect(said(optimizely({ getExperimentStates: () => states }))).toEqual([])
  })

  test('its map of all experiments ever met tells only those on this page', () => {
    const map = { '1': { id: '11', name: 'B', index: 1 }, '2': { id: '21', name: 'C', index: 1 } }
    const data = { experiments: { '1': { id: '1', name: 'Hero' }, '2': { id: '2', name: 'Old' } } }
    const active = { getVariationMap: () => map, getActiveExperimentIds: () => ['1'] }
    expect(said(optimizely(active, data))).toEqual(['Optimizely · Hero → B'])
  })

  test('masked names: the numbers stand for them', () => {
    const states = {
      '77': state({
        id: '77',
        experimentName: null,
        audiences: [],
        variation: { id: '5', name: null },
      }),
    }
    expect(said(optimizely({ getExperimentStates: () => states }))).toEqual(['Optimizely · 77 → 5'])
  })

  test('Performance Edge', () => {
    const tests = {
      '123': { id: '123', name: 'Landing page', variation: { id: '4', name: 'New text' } },
    }
    const edge = { get: () => ({ getActiveExperiments: () => tests }) }
    expect(said({ optimizelyEdge: edge })).toEqual(['Optimizely · Landing page → New text'])
  })
})

describe('VWO', () => {
  const campaign = (given: object) => ({
    type: 'VISUAL_AB',
    name: 'Countdown on product page',
    status: 'RUNNING',
    comb_n: { '1': 'Control', '2': 'Variation-1' },
    combination_chosen: '2',
    ...given,
  })
  test('says campaign and combination', () => {
    expect(
      said({
        _vwo_exp: { '47': campaign({}), '48': campaign({ type: 'SPLIT_URL', name: 'Home' }) },
      }),
    ).toEqual([
      'VWO · Countdown on product page → Variation-1 pressure',
      'VWO · Home → Variation-1',
    ])
  })
  test('look-alikes: heatmaps, recordings, funnels, deployments, and a test the visitor is not in', () => {
    const types = [
      'ANALYZE_HEATMAP',
      'ANALYZE_RECORDING',
      'INSIGHTS_FUNNEL',
      'TRACK',
      'SURVEY',
      'DEPLOY',
    ]
    const campaigns = Object.fromEntries(types.map((type, at) => [`${at}`, campaign({ type })]))
    expect(
      said({ _vwo_exp: { ...campaigns, '9': campaign({ combination_chosen: undefined }) } }),
    ).toEqual([])
  })
  test('look-alike: the cookie of a test that ended is no test', () => {
    expect(said({ _vwo_exp: {} }, {}, '_vis_opt_exp_12_combi=2; _vwo_uuid=x')).toEqual([])
  })
})

test('AB Tasty: the variation that it accepted the visitor for', () => {
  const tests = {
    '901': {
      name: 'Navigation',
      variationID: 902,
      variationName: 'Burger',
      type: 'ab',
      status: 'accepted',
    },
    '903': { name: 'Not here', variationID: null, type: 'ab', status: 'rejected' },
    '904': { name: 'By number', variationID: 0, type: 'ab' },
    '905': { name: 'Untracked', variationID: -1, variationName: 'Original', type: 'ab' },
  }
  expect(said({ ABTasty: { getTestsOnPage: () => tests } })).toEqual([
    'AB Tasty · Navigation → Burger',
    'AB Tasty · By number → 0',
  ])
})

test('Kameleoon: experiments and personalizations, with the segment that they are for', () => {
  const shown = {
    id: 135754,
    name: 'SNO_323',
    active: true,
    associatedVariation: { id: 585509, name: 'Gallery' },
    targetSegment: { name: 'Mobile, returning' },
  }
  const own = { id: 12, name: 'Welcome', associatedVariation: { id: 'reference', name: null } }
  const API = {
    Experiments: {
      getActive: () => [shown, { id: 3, name: 'Excluded', associatedVariation: null }],
    },
    Personalizations: { getActive: () => [own] },
  }
  expect(said({ Kameleoon: { API } })).toEqual([
    'Kameleoon · SNO_323 → Gallery (Mobile, returning)',
    'Kameleoon · Welcome → reference',
  ])
})

test('Convert: names stand in its list of experiences; before, in its table of experiments', () => {
  const now = {
    currentData: {
      experiences: {
        '1001': { firstTime: true, variation: { id: '77', key: 'v1', name: 'Var 1' } },
      },
    },
    data: {
      experiences: [
        { id: '1000', name: 'Other' },
        { id: '1001', name: 'Price display', audiences: [] },
      ],
    },
  }
  const before = {
    currentData: { experiments: { '5': { variation_name: 'Var #1', variation_id: '51' } } },
    data: { experiments: { '5': { n: 'Test #5' } } },
  }
  expect(said({ convert: now })).toEqual(['Convert · Price display → Var 1 price'])
  expect(said({ convert: before })).toEqual(['Convert · Test #5 → Var #1'])
})

test('GrowthBook: results in which the visitor is; others are none', () => {
  const results = new Map([
    [
      'badge',
      {
        experiment: { key: 'badge', name: 'Stock badge' },
        result: { inExperiment: true, key: '1', variationId: 1 },
      },
    ],
    [
      'out',
      { experiment: { key: 'out' }, result: { inExperiment: false, key: '0', variationId: 0 } },
    ],
  ])
  expect(said({ _growthbook: library({ getAllResults: () => results }) })).toEqual([
    'GrowthBook · Stock badge → 1 pressure',
  ])
})

describe('Statsig', () => {
  const saved = (dynamic_configs: object, receivedAt = 2) => ({
    source: 'Network',
    data: JSON.stringify({
      has_updates: true,
      hash_used: 'djb2',
      dynamic_configs,
      feature_gates: {},
    }),
    receivedAt,
    stableID: 's',
    fullUserHash: 'h',
  })
  const config = (given: object) => ({
    name: '2902556896',
    rule_id: '7rkdwIyYsBqNxD4vPzLmKc',
    group: '7rkdwIyYsBqNxD4vPzLmKc',
    group_name: 'Test',
    is_user_in_experiment: true,
    is_experiment_active: true,
    ...given,
  })
  test('says the group; names are hashed by Statsig itself', () => {
    expect(
      said({}, { 'statsig.cached.evaluations.1': saved({ '2902556896': config({}) }) }),
    ).toEqual(['Statsig · 2902556896 → Test'])
  })
  test('in its shorter answer, too', () => {
    const short = {
      '55': { r: '7rkd', v: 'x', gn: 'Control', ue: true, ea: true },
      '56': { r: 'default', v: 'y' },
    }
    expect(said({}, { 'statsig.cached.evaluations.1': saved(short) })).toEqual([
      'Statsig · 55 → Control',
    ])
  })
  test('handed over by a server, it is asked of the client', () => {
    const client = library({
      getContextHandle: () => ({ values: { dynamic_configs: { hero: config({ name: 'hero' }) } } }),
    })
    expect(said({ __STATSIG__: { instances: { 'client-x': client } } })).toEqual([
      'Statsig · hero → Test',
    ])
  })
  test('look-alike: the shorter answer of an experiment that is over', () => {
    expect(
      said({}, { 'statsig.cached.evaluations.1': saved({ '55': { r: '7rkd', ue: true } }) }),
    ).toEqual([])
  })
  test('look-alikes: settings for everyone, experiments that ended, and what another account was in', () => {
    const none = saved({
      a: config({ is_user_in_experiment: false }),
      b: config({ is_experiment_active: false }),
    })
    const earlier = saved({ c: config({}) }, 1)
    expect(
      said({}, { 'statsig.cached.evaluations.1': earlier, 'statsig.cached.evaluations.2': none }),
    ).toEqual([])
  })
})

test('LaunchDarkly: only flags that it says are in an experiment, before and since version 4', () => {
  const flags = {
    'free-shipping': {
      value: 'over-30',
      variation: 1,
      version: 3,
      reason: { kind: 'FALLTHROUGH', inExperiment: true },
    },
    'new-header': { value: true, variation: 0, version: 8, reason: { kind: 'FALLTHROUGH' } },
  }
  expect(said({}, { 'ld:env:aGFzaA==': { $schema: 1, ...flags } })).toEqual([
    'LaunchDarkly · free-shipping → 1 price',
  ])
  expect(
    said(
      {},
      {
        LaunchDarkly_AbCd_EfGh: flags,
        LaunchDarkly_ContextKeys_user: 'x',
        LaunchDarkly_AbCd_ContextIndex: { index: [] },
      },
    ),
  ).toEqual(['LaunchDarkly · free-shipping → 1 price'])
})

test('Adobe Target by its response plug-in', () => {
  const ttMETA = [
    {
      CampaignName: 'Cart upsell',
      CampaignId: '434689',
      RecipeName: 'Experience B',
      RecipeId: '1',
      OfferId: '9',
      MboxName: 'cart',
    },
  ]
  expect(said({ ttMETA })).toEqual(['Adobe Target · Cart upsell → Experience B'])
})

test('Dynamic Yield: campaign, variation and the condition that it is for', () => {
  const chosen = [
    {
      objectId: 1094124,
      objectName: 'PDP layout',
      conditionId: 3,
      conditionName: 'New users',
      objectType: 'SMART_OBJECT',
      variations: ['Variation 1'],
      variationIds: [7],
    },
    { objectId: 1094125, objectName: 'By number', variations: [], variationIds: [8] },
  ]
  expect(said({ DYO: { getUserObjectsAndVariations: () => chosen } })).toEqual([
    'Dynamic Yield · PDP layout → Variation 1 (New users)',
    'Dynamic Yield · By number → 8',
  ])
})

describe('Intelligems', () => {
  const group = {
    id: '8cead46f-a9d1-41dd-a864-86fc718ee133',
    name: 'Group 2',
    percentage: 50,
    isControl: false,
  }
  const tool = (names: string[], price: string | null = null) => ({
    igData: {
      user: {
        igId: 'ig_71e855a9313945b63eb35e0abd5b63361d48',
        getExperiments: () =>
          names.map((name, at) => ({
            id: `8bce9d31-cd20-4f4a-a070-a6970c7e980${at}`,
            name,
            isPreview: false,
          })),
        getTestGroup: (id: string) => (id ? group : null),
      },
      price: { getPriceByVariantId: () => price },
    },
    ShopifyAnalytics: { meta: { product: { variants: [{ id: 32305433935974, price: 8995 }] } } },
  })
  test('by its own interface, which says names', () => {
    expect(said(tool(['Price test']))).toEqual(['Intelligems · Price test → Group 2 price'])
  })
  test('a price that it sets on this page is the price, whatever the test is called', () => {
    expect(said(tool(['Homepage layout'], '89.95'))).toEqual([
      'Intelligems · Homepage layout → Group 2 price',
    ])
  })
  test('look-alike: its tests of layout and wording touch no price', () => {
    expect(said(tool(['Homepage layout']))).toEqual(['Intelligems · Homepage layout → Group 2'])
  })
  test('look-alike: a cart kept under a name like its own is no test', () => {
    expect(
      said({}, { 'ig-cart': { id: 5, variantId: 9, items: [{ id: 1, variantId: 2 }] } }),
    ).toEqual([])
  })
})

test('Shoplift by what it says of the visitor', () => {
  const data = {
    visitorId: 'v',
    visitorTests: [{ testId: 'aa800953', hypothesisId: 'bb11', isThemeTest: true }],
  }
  expect(said({ shoplift: { getVisitorData: () => data } })).toEqual(['Shoplift · aa800953 → bb11'])
})

test('look-alikes: globals of those names that are something else, throw, or are not ready', () => {
  const boom = () => {
    throw new Error('not ready')
  }
  expect(
    said({
      optimizely: [],
      _vwo_exp: 'x',
      ABTasty: { getTestsOnPage: boom },
      Kameleoon: {},
      convert: () => undefined,
      DYO: {},
      igData: { user: { getExperiments: () => null } },
      shoplift: { getVisitorData: async () => ({}) },
      ttMETA: 5,
      _growthbook: { getAllResults: () => ({}) },
    }),
  ).toEqual([])
})
