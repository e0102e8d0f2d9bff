// Expectations are partial on purpose: vendors, rules and groups that must be there, not whole goldens.
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../lib/schema/bundle'
import { auditFront } from '../shops/audit-front'
import { addressOf, type Front, sitesOf, twinAddressOf } from '../shops/front'
import { algoliaShop } from '../shops/fronts/algolia'
import { alloyShop } from '../shops/fronts/alloy'
import { amplitudeShop } from '../shops/fronts/amplitude'
import { demoShop } from '../shops/fronts/demo'
import { fingerprintjsShop } from '../shops/fronts/fingerprintjs'
import { growthbookShop } from '../shops/fronts/growthbook'
import { klaroShop } from '../shops/fronts/klaro'
import { posthogShop } from '../shops/fronts/posthog'
import { rrwebShop } from '../shops/fronts/rrweb'
import { segmentShop } from '../shops/fronts/segment'
import { tcfShop } from '../shops/fronts/tcf'

/** What must be found on a shop: `rule`, or `rule: vendor`. */
const expected: [Front, string[]][] = [
  [algoliaShop, ['personalization.recommendations']],
  [alloyShop, ['tracking.request: Adobe Experience Cloud']],
  [amplitudeShop, ['tracking.request: Amplitude', 'tracking.payload: Amplitude']],
  [
    demoShop,
    [
      'tracking.request: PostHog',
      'tracking.request: Google Analytics',
      'tracking.request: Meta Pixel',
      'tracking.payload: Meta Pixel',
      'recording.session-replay: PostHog',
      'consent.tracking-before-choice: Meta Pixel',
      'fingerprinting.canvas',
      'personalization.recommendations',
    ],
  ],
  [fingerprintjsShop, ['fingerprinting.canvas', 'fingerprinting.audio']],
  [growthbookShop, []],
  [klaroShop, []],
  [
    posthogShop,
    [
      'tracking.request: PostHog',
      'tracking.payload: PostHog',
      'recording.session-replay: PostHog',
      'storage.identifier: PostHog',
    ],
  ],
  [rrwebShop, ['recording.session-replay']],
  [segmentShop, ['tracking.request: Segment', 'tracking.payload: Segment']],
  [tcfShop, []],
]

/** Rules that accuse a shop of following people; none may speak on a clean twin. */
const ACCUSES =
  /^(tracking|storage|fingerprinting|recording|identity)\.|^consent\.tracking|^personalization\./

describe.each(expected)('$id', (front, rules) => {
  test('what its SDKs do is found, and its clean twin is accused of nothing', async () => {
    const own = addressOf(front.shop)
    const { bundle } = await auditFront(sitesOf(front), [
      own,
      twinAddressOf(front.shop),
      '--wait',
      '5000',
    ])
    const { host } = new URL(own)
    expect(bundle.visits.map(visit => [visit.page, visit.product?.name])).toEqual([
      ['product', front.shop.products[0].name],
      ['product', front.shop.products[0].name],
    ])
    expect(saidOf(bundle, visit => new URL(visit.url).host === host)).toEqual(
      expect.arrayContaining(rules),
    )
    const ofTwin = saidOf(bundle, visit => new URL(visit.url).host !== host)
    expect(ofTwin.filter(said => ACCUSES.test(said))).toEqual([])
  })
})

test('klaro keeps PostHog asleep until the visitor agrees', async () => {
  const site = addressOf(klaroShop.shop)
  const before = await auditFront(sitesOf(klaroShop), [site, '--wait', '2500'])
  expect(
    saidOf(before.bundle).filter(said => /^(tracking|recording|storage)\./.test(said)),
  ).toEqual([])
  const after = await auditFront(sitesOf(klaroShop), [
    site,
    '--wait',
    '5000',
    '--consent',
    'accept',
  ])
  expect(after.bundle.visits[0]?.consent).toBe('accept')
  expect(saidOf(after.bundle)).toContain('tracking.request: PostHog')
  expect(saidOf(after.bundle)).toContain('recording.session-replay: PostHog')
  expect(saidOf(after.bundle).filter(said => said.startsWith('consent.tracking-before'))).toEqual(
    [],
  )
})

/** `rule: vendor` of each finding, and `rule` alone, once each. */
function saidOf(bundle: Bundle, of: (visit: Bundle['visits'][number]) => boolean = () => true) {
  const visits = new Set(bundle.visits.filter(of).map(visit => visit.id))
  const own = bundle.findings.filter(finding => visits.has(finding.visit))
  const both = own.flatMap(({ rule, vendor }) => (vendor ? [rule, `${rule}: ${vendor}`] : [rule]))
  return [...new Set(both)].sort()
}
