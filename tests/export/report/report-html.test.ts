import { expect, test } from 'vitest'
import { reportHtml } from '../../../lib/export/report/report-html'
import type { Bundle, ExportedFinding } from '../../../lib/schema/bundle'

const finding: ExportedFinding = {
  id: 'f1',
  rule: 'tracking.request',
  version: 1,
  title: 'A tracking company was told about this visit',
  explanation: 'Your visit was reported.',
  severity: 'medium',
  confidence: 'observed',
  group: 'tracking',
  vendor: 'Meta Pixel',
  site: 'shop.example',
  url: 'https://shop.example/p/1',
  visit: 'v1',
  at: '2026-11-22T03:00:00.000Z',
  evidence: [{ event: 'e1', shows: 'https://www.facebook.com/tr?ev=<script>alert(1)</script>' }],
  evidenceCount: 3,
  principle: 'P',
  law: [],
  innocent: ['A test of the shop itself'],
  remedy: {
    shopper: [{ kind: 'vendor-link', label: 'Opt out', url: 'javascript:alert(1)' }],
    owner: 'Ask first.',
  },
}
const bundle: Bundle = {
  schema: 'vitrine/export@1',
  generator: { name: 'vitrine', version: '0.1.0', browser: 'Chrome/156' },
  generatedAt: '2026-11-22T03:00:01.000Z',
  settings: {},
  visits: [
    {
      id: 'v1',
      site: 'shop.example',
      url: 'https://shop.example/p/1',
      startedAt: '2026-11-22T03:00:00.000Z',
      shop: { confidence: 0.9, platform: 'custom', because: [] },
      page: 'product',
      persona: 'me',
      consent: 'none',
      gpc: false,
      asked: false,
    },
  ],
  events: [],
  findings: [finding],
  integrity: { algorithm: 'sha-256', segments: [], head: 'a'.repeat(64) },
}
const checks = [
  { id: 'tracking.request', title: '', principle: 'P' as const, group: 'tracking' as const },
  { id: 'consent.no-reject', title: '', principle: 'C' as const, group: 'consent' as const },
]

test('the report says who was told, what was checked, and the head of the chain', () => {
  const html = reportHtml(bundle, checks)
  expect(html).toContain('On 1 page, shop.example told 1 tracking company about the visit.')
  expect(html).toContain('1 of 2 checks found something.')
  expect(html).toContain('and 2 more in the export')
  expect(html).toContain('a'.repeat(64))
})

test('what a page wrote never becomes markup, and only web addresses become links', () => {
  const html = reportHtml(bundle, checks)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('href="javascript')
  expect(html).toContain('&lt;script&gt;')
})

test('a suspected finding needs a person; a silent principle passed; one without checks was not checked', () => {
  const html = reportHtml(
    { ...bundle, findings: [{ ...finding, confidence: 'suspected' }] },
    checks,
  )
  expect(html).toMatch(/Privacy<\/th><td><span class="mark needs">needs a person/)
  expect(html).toMatch(/Consent<\/th><td><span class="mark passed">passed/)
  expect(html).toMatch(/Fairness<\/th><td><span class="mark not">not checked/)
})

test('a group and a principle without a check say so, and only those', () => {
  const html = reportHtml(bundle, checks)
  expect(html).toMatch(/Pressure \([^)]*\): Vitrine has no check for this yet\./)
  expect(html).toMatch(/Price \([^)]*\): Vitrine has no check for this yet\./)
  expect(html).not.toMatch(/(Tracking|Consent) \([^)]*\): Vitrine has no check/)
  expect(html).toMatch(/Fairness<.*?<td>Vitrine has no check for this yet\.<\/td>/)
  expect(html).toMatch(/Consent<.*?<td>0 of 1 checks found something<\/td>/)
})

test('an empty bundle says that nothing was logged', () => {
  const html = reportHtml({ ...bundle, visits: [], findings: [] }, checks)
  expect(html).toContain('No page was recognized as a shop, so nothing was logged.')
  expect(html).toContain('No check ran.')
})

test('the report loads nothing from anywhere', () => {
  expect(reportHtml(bundle, checks)).not.toMatch(/<(script|link|img|iframe)\b|url\(|@import/)
})

test('the same sighting on two pages is told once, with both pages', () => {
  const again = { ...finding, id: 'f2', url: 'https://shop.example/cart' }
  const html = reportHtml({ ...bundle, findings: [finding, again] }, checks)
  expect(html.match(/class="finding"/g)).toHaveLength(1)
  expect(html).toContain('href="https://shop.example/cart"')
})

test('silence of a check that can only praise is no pass', () => {
  const praise = {
    id: 'control.opt-out-link',
    title: '',
    principle: 'U' as const,
    group: 'consent' as const,
  }
  expect(reportHtml(bundle, [praise])).toMatch(
    /Your control<\/th><td><span class="mark not">not checked/,
  )
})
