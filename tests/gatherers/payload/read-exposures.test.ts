import { describe, expect, test } from 'vitest'
import { readExposures } from '../../../lib/gatherers/payload/read-exposures'

const URL = 'https://c.example/in'
const of = (body: unknown, url = URL) =>
  readExposures(url, typeof body === 'string' ? body : JSON.stringify(body)).map(
    ({ tool, experiment, variant }) => [tool, experiment, variant],
  )

describe('bodies of testing tools', () => {
  test('Statsig: configs and layers; the group’s number is the variant', () => {
    const body = {
      events: [
        {
          eventName: 'statsig::config_exposure',
          user: { userID: 'u' },
          value: null,
          metadata: {
            config: 'checkout_button',
            ruleID: '7rkdwIyYsBqNxD4vPzLmKc',
            reason: 'Network',
          },
          time: 1,
        },
        {
          eventName: 'statsig::layer_exposure',
          metadata: {
            config: 'home_layer',
            ruleID: '2aB9cD4eF6gH8iJ0kL1mNo',
            allocatedExperiment: 'hero_text',
            parameterName: 'title',
          },
        },
      ],
      statsigMetadata: { sdkType: 'javascript-client' },
    }
    const seen = [
      ['Statsig', 'checkout_button', '7rkdwIyYsBqNxD4vPzLmKc'],
      ['Statsig', 'hero_text', '2aB9cD4eF6gH8iJ0kL1mNo'],
    ]
    expect(of(body)).toEqual(seen)
    const packed = btoa(JSON.stringify(body))
    expect(of(packed)).toEqual(seen)
    expect(of([...packed].reverse().join(''), `${URL}?k=client-x&se=1`)).toEqual(seen)
  })

  test('look-alikes: Statsig’s gates, unallocated layers and rules without a group', () => {
    const event = (eventName: string, metadata: object) => ({ eventName, metadata })
    expect(
      of({
        events: [
          event('statsig::gate_exposure', {
            gate: 'g',
            gateValue: 'true',
            ruleID: '7rkdwIyYsBqNx',
          }),
          event('statsig::config_exposure', { config: 'c', ruleID: 'default' }),
          event('statsig::config_exposure', { config: 'c', ruleID: 'prestart' }),
          event('statsig::config_exposure', { config: 'c', ruleID: '7rkdw', rulePassed: 'false' }),
          event('statsig::layer_exposure', {
            config: 'l',
            ruleID: '7rkdw',
            allocatedExperiment: '',
          }),
          event('page_view', { config: 'c', ruleID: 'x' }),
        ],
      }),
    ).toEqual([])
  })

  test('Optimizely: decisions by rule and variation, or by number where it has no names', () => {
    const decision = (metadata?: object) => ({
      campaign_id: '11',
      experiment_id: '22',
      variation_id: '33',
      metadata,
    })
    const body = (...decisions: object[]) => ({
      account_id: '1',
      visitors: [{ visitor_id: 'v', snapshots: [{ decisions, events: [] }] }],
    })
    const named = {
      flag_key: 'cart',
      rule_key: 'cart_test',
      rule_type: 'feature-test',
      variation_key: 'sticky',
    }
    expect(of(body(decision(named), decision()))).toEqual([
      ['Optimizely', 'cart_test', 'sticky'],
      ['Optimizely', '22', '33'],
    ])
    expect(of(body(decision({ ...named, rule_type: 'rollout' })))).toEqual([])
  })

  test('LaunchDarkly: flags that it says are in an experiment; others are flags', () => {
    const flag = { kind: 'feature', key: 'free-shipping', variation: 1, value: 'over-30' }
    expect(of([{ ...flag, reason: { kind: 'RULE_MATCH', inExperiment: true } }])).toEqual([
      ['LaunchDarkly', 'free-shipping', 'over-30'],
    ])
    const summary = {
      kind: 'summary',
      features: { a: { counters: [{ variation: 1, value: 'x' }] } },
    }
    expect(of([flag, { ...flag, reason: { kind: 'FALLTHROUGH' } }, summary])).toEqual([])
  })

  test('AB Tasty and Kameleoon, by their hits', () => {
    expect(of({ cid: 'x', vid: 'y', t: 'CAMPAIGN', caid: '901', vaid: '902' })).toEqual([
      ['AB Tasty', '901', '902'],
    ])
    expect(of('eventType=page&href=x\neventType=experiment&id=55&variationId=66&nonce=a')).toEqual([
      ['Kameleoon', '55', '66'],
    ])
    expect(of('eventType=experiment&id=55&variationId=-1')).toEqual([])
  })
})

test('Adobe Target, by what the Web SDK says that it showed; its decisions on offers are none', () => {
  const shown = (decisionProvider: string) => ({
    events: [
      {
        xdm: {
          eventType: 'decisioning.propositionDisplay',
          _experience: {
            decisioning: {
              propositions: [
                {
                  id: 'AT:eyJhY3Rpdml0eUlkIjoiMTI3MDE5IiwiZXhwZXJpZW5jZUlkIjoiMCJ9',
                  scope: '__view__',
                  scopeDetails: {
                    decisionProvider,
                    activity: { id: '127019' },
                    experience: { id: '0' },
                  },
                },
              ],
            },
          },
        },
      },
    ],
  })
  expect(of(shown('TGT'))).toEqual([['Adobe Target', '127019', '0']])
  expect(of(shown('AJO'))).toEqual([])
})

describe('exposures among ordinary events', () => {
  test.each([
    [
      'Segment’s Experiment Viewed, by name before number',
      {
        batch: [
          {
            type: 'track',
            event: 'Experiment Viewed',
            properties: {
              experiment_id: '1',
              experiment_name: 'free_shipping_bar',
              variation_id: '36',
              variation_name: 'variation_a',
            },
          },
        ],
      },
      [null, 'free_shipping_bar', 'variation_a'],
    ],
    [
      'GrowthBook’s usual call-back',
      { event: 'Experiment Viewed', properties: { experimentId: 'price-badge', variationId: 0 } },
      [null, 'price-badge', '0'],
    ],
    [
      'PostHog',
      {
        event: '$feature_flag_called',
        properties: { $feature_flag: 'checkout', $feature_flag_response: 'test', token: 'phc_x' },
      },
      ['PostHog', 'checkout', 'test'],
    ],
    [
      'Amplitude',
      {
        api_key: 'k',
        events: [
          {
            event_type: '$exposure',
            event_properties: { flag_key: 'hero', experiment_key: 'exp-1', variant: 'treatment' },
          },
        ],
      },
      ['Amplitude', 'exp-1', 'treatment'],
    ],
    [
      'Amplitude, older',
      {
        events: [
          {
            event_type: '[Experiment] Exposure',
            event_properties: { flag_key: 'hero', variant: 'treatment' },
          },
        ],
      },
      ['Amplitude', 'hero', 'treatment'],
    ],
    [
      'Mixpanel',
      [
        {
          event: '$experiment_started',
          properties: { 'Experiment name': 'Banner', 'Variant name': 'B' },
        },
      ],
      ['Mixpanel', 'Banner', 'B'],
    ],
    [
      'a shop’s own, with objects',
      {
        name: 'experimentViewed',
        data: { experiment: { id: 'e1', name: 'Sorting' }, variant: { id: 2, name: 'by margin' } },
      },
      [null, 'Sorting', 'by margin'],
    ],
  ])('%s', (_, body, seen) => {
    expect(of(body)).toEqual([seen])
  })

  test('in a form, in Base64, in lines, in the address', () => {
    const event = {
      event: 'experiment_viewed',
      properties: { experiment: 'hero', variation: 'b', note: '~~??' },
    }
    const seen = [[null, 'hero', 'b']]
    expect(of(`data=${encodeURIComponent(JSON.stringify(event))}`)).toEqual(seen)
    expect(of(`data=${encodeURIComponent(btoa(JSON.stringify(event)))}`)).toEqual(seen)
    expect(of(`{"a":1}\n${JSON.stringify(event)}\n`)).toEqual(seen)
    const ga4 = 'https://g.example/g/collect?v=2&en=experience_impression&ep.exp_variant_string='
    expect(of('', `${ga4}VWO-hero-b`)).toEqual([['VWO', 'hero', 'b']])
    expect(
      of('', 'https://g.example/g/collect?en=experiment_viewed&ep.experiment_id=9&ep.variant_id=1'),
    ).toEqual([[null, '9', '1']])
    expect(of('v=2\nen=page_view\nen=ab_test_viewed&ep.ab_test=hero&ep.variation=b')).toEqual(seen)
  })

  test.each([
    [
      'a product’s variant',
      { event: 'Product Viewed', properties: { name: 'Mug', variant: 'red' } },
    ],
    [
      'an event that only carries the experiment along',
      { event: 'Order Completed', properties: { experiment: 'hero', variant: 'b', total: 9 } },
    ],
    [
      'a flag that is on',
      {
        event: '$feature_flag_called',
        properties: { $feature_flag: 'new-nav', $feature_flag_response: true },
      },
    ],
    [
      'a flag of Amplitude that is on',
      { event_type: '$exposure', event_properties: { flag_key: 'new-nav', variant: 'on' } },
    ],
    [
      'a visitor who is left out',
      { event: 'Experiment Viewed', properties: { experiment: 'hero', variant: 'excluded' } },
    ],
    [
      'an advertisement seen',
      { event: 'Ad Exposure', properties: { campaign: 'x', variant: 'red' } },
    ],
    ['a variant chosen in the shop', { event: 'variant_selected', properties: { variant: 'XL' } }],
    [
      'a photographer’s exposure',
      { event: 'Exposure', properties: { iso: 200, test: 'no', group: 'cameras' } },
    ],
    [
      'an experiment without a variant',
      { event: 'Experiment Viewed', properties: { experiment: 'x' } },
    ],
    ['words', 'The experiment exposure of variation a'],
  ])('look-alike: %s', (_, body) => {
    expect(of(body)).toEqual([])
  })
})

test('hostile bodies are bounded and do no harm', () => {
  const event = (i: number) => ({
    event: 'Experiment Viewed',
    properties: { experiment: `e${i}`, variant: 'a' },
  })
  expect(of(Array.from({ length: 3_000 }, (_, i) => event(i)))).toHaveLength(20)
  let deep: unknown = event(1)
  for (let i = 0; i < 3_000; i++) deep = [deep]
  expect(of(JSON.stringify(deep))).toEqual([])
  for (const text of ['{"experiment"', '%%%variation=%', '[]experiment', 'e'.repeat(70_000)])
    expect(of(text)).toEqual([])
  expect(of('{"__proto__":{"event":"experiment_viewed"},"variation":1}')).toEqual([])
})

test('a config of Statsig’s is unsure, since settings tell of themselves alike; a layer’s experiment is sure', () => {
  const event = (eventName: string, metadata: object) => ({
    eventName: `statsig::${eventName}`,
    metadata,
  })
  const body = [
    event('config_exposure', { config: 'banner_settings', ruleID: '4SauVJcM9b' }),
    event('layer_exposure', {
      config: 'home',
      ruleID: '2aB9cD4eF6',
      allocatedExperiment: 'hero_text',
      isExplicitParameter: 'true',
    }),
    event('layer_exposure', {
      config: 'home',
      ruleID: '2aB9cD4eF6',
      allocatedExperiment: 'other',
      isExplicitParameter: 'false',
    }),
    event('gate_exposure', { gate: 'new_nav', gateValue: 'true', ruleID: '6xY' }),
  ]
  expect(
    readExposures(URL, JSON.stringify({ events: body })).map(one => [one.experiment, one.unsure]),
  ).toEqual([
    ['banner_settings', true],
    ['hero_text', undefined],
  ])
})

test('GrowthBook’s own reports; features that it evaluated are none', () => {
  const report = (event_name: string, properties_json: object) => ({ event_name, properties_json })
  expect(
    of([
      report('Experiment Viewed', { experimentId: 'hero', variationId: '1' }),
      report('Feature Evaluated', {
        feature: 'nav',
        value: 'true',
        ruleId: 'fr_1',
        variationId: '0',
      }),
    ]),
  ).toEqual([['GrowthBook', 'hero', '1']])
})

test.each([
  [
    'a PostHog flag that no experiment uses',
    {
      event: '$feature_flag_called',
      properties: {
        $feature_flag: 'nav',
        $feature_flag_response: 'compact',
        $feature_flag_has_experiment: false,
      },
    },
  ],
  [
    'an Amplitude flag that is being released',
    {
      event_type: '$exposure',
      event_properties: { flag_key: 'nav', variant: 'compact', metadata: { flagType: 'release' } },
    },
  ],
  [
    'Amplitude’s default for those outside',
    {
      event_type: '$exposure',
      event_properties: { flag_key: 'nav', variant: 'x', metadata: { default: true } },
    },
  ],
  [
    'an Optimizely holdout',
    {
      decisions: [
        {
          experiment_id: '1',
          variation_id: '2',
          metadata: { rule_type: 'holdout', rule_key: 'h' },
        },
      ],
    },
  ],
  [
    'a Split impression',
    [{ f: 'experiment_nav', i: [{ k: 'key', t: 'on', m: 1, c: 2, r: 'default rule' }] }],
  ],
])('look-alike: %s', (_, body) => expect(of(body)).toEqual([]))
