import type { JudgedFinding } from '../../components/findings/judged-finding'
import type { Facts, Rule } from '../../lib/judging/rule'
import { rule as countdownFake } from '../../lib/rules/manipulation/countdown-fake'
import { rule as hiddenCost } from '../../lib/rules/manipulation/hidden-cost'
import { rule as lowStock } from '../../lib/rules/manipulation/low-stock'
import type { EventType } from '../../lib/schema/event'
import type { Finding } from '../../lib/schema/finding'
import type { CheckCounts } from '../../lib/summary/visit-summary'

const base: Finding = {
  id: 'v1:tracking.request:Google Analytics',
  rule: 'tracking.request',
  version: 1,
  title: 'Your visit goes to a company that follows people',
  explanation:
    'Your browser sent this company 31 requests from this page, with the page and an identifier.',
  severity: 'medium',
  confidence: 'observed',
  group: 'tracking',
  vendor: 'Google Analytics',
  site: 'fernhill-outfitters.example',
  url: 'https://fernhill-outfitters.example/products/trail-jacket',
  visit: 'v1',
  at: 1_795_000_000_000,
  evidence: [
    {
      event: 'e1',
      shows: 'https://region1.google-analytics.com/g/collect?v=2&tid=G-4XQ&cid=#9f2c1d0b7a6e5f43',
    },
    { event: 'e2', shows: 'cid = #9f2c1d0b7a6e5f43' },
  ],
  evidenceCount: 31,
  principle: 'P',
  law: [],
  innocent: ['The shop may only count visits, without joining them to you.'],
  remedy: {
    shopper: [
      {
        kind: 'vendor-link',
        label: 'Opt out at Google',
        url: 'https://tools.google.com/dlpage/gaoptout',
      },
      {
        kind: 'shop-link',
        label: 'Cookie settings',
        url: 'https://fernhill-outfitters.example/#cookies',
      },
      {
        kind: 'advice',
        label: 'Your browser can block third-party cookies in its settings.',
        url: null,
      },
    ],
    owner: 'Load it after consent.',
  },
}

let made = 0
const finding = (change: Partial<Finding>): Finding => {
  made += 1
  return { ...base, ...change, id: `f${made}` }
}

const COMPANIES = [
  'Google Analytics',
  'Meta Pixel',
  'Criteo',
  'Klaviyo',
  'TikTok',
  'Nosto',
  'Hotjar',
  'Pinterest',
  'Microsoft Advertising',
]

export const FINDINGS: readonly Finding[] = [
  ...COMPANIES.map(vendor => finding({ vendor })),
  finding({
    rule: 'fingerprinting.canvas',
    title: 'A script drew a hidden picture to recognize your device',
    explanation:
      'The script drew text with 38 different characters on a 280 × 60 canvas that is not on the page and read the pixels back.',
    severity: 'high',
    confidence: 'inferred',
    vendor: null,
    evidence: [
      {
        event: 'e9',
        shows:
          'https://cdn.fernhill-outfitters.example/assets/averyveryverylongbundlenamethatnevereverbreaks.3f9a2c.js',
      },
    ],
    evidenceCount: 1,
    innocent: ['A fraud check at sign-in.', 'A chart that is drawn before it is shown.'],
    remedy: { shopper: [], owner: 'Remove it.' },
    law: [
      {
        jurisdiction: 'EU',
        instrument: 'ePrivacy Directive',
        article: '5(3)',
        duty: 'Reading from a device needs consent unless strictly necessary.',
        asOf: '2026-11-01',
      },
    ],
  }),
  finding({
    rule: 'consent.tracking-before-choice',
    group: 'consent',
    title: 'Tracking before you chose',
    severity: 'high',
    explanation: '9 companies got something before the banner was answered.',
    vendor: null,
    evidenceCount: 41,
  }),
  finding({
    rule: 'control.opt-out-link',
    group: 'consent',
    title: 'A link to refuse the sale of your data',
    severity: 'positive',
    explanation: 'The footer has a link “Do Not Sell or Share My Personal Information”.',
    vendor: null,
    evidenceCount: 1,
    innocent: [],
  }),
  finding({
    rule: 'personalization.recommendations',
    group: 'personalization',
    title: '“Inspired by your browsing” is chosen for you',
    severity: 'medium',
    vendor: 'Nosto',
    explanation:
      'Nosto answered with 8 products after it received your last 5 product views. They were drawn into this block.',
    evidenceCount: 3,
    innocent: ['Stock or the hour changed between two looks.'],
  }),
  finding({
    rule: 'personalization.experiment',
    group: 'personalization',
    title: 'You are in a test: “pdp-free-returns”',
    severity: 'low',
    confidence: 'suspected',
    vendor: 'VWO',
    explanation: 'VWO says that you see variant 2 of 3.',
    evidenceCount: 1,
  }),
  finding({
    rule: 'personalization.recommendations-item',
    group: 'personalization',
    title: '“Customers also bought” goes by the product, not by you',
    severity: 'info',
    vendor: null,
    explanation: 'The heading says that it goes by the product.',
    evidenceCount: 1,
    innocent: [],
  }),
]

const judged = (one: Finding): JudgedFinding => ({
  finding: one,
  says: null,
  record: { right: 0, wrong: 0 },
})

export const JUDGED: readonly JudgedFinding[] = FINDINGS.map(judged)

/** What a page that presses is told of, for the popup's tab of it. */
export const PRESSING: readonly JudgedFinding[] = [
  judged(
    pressing(countdownFake, {
      how: 'moved',
      before: 'Sale ends in 14 min 58 sec',
      after: 'Sale ends in 14 min 57 sec',
      passed: '6 minutes',
    }),
  ),
  judged({
    ...pressing(lowStock, { texts: ['Only 3 left in stock'] }),
    severity: 'info',
    confidence: 'suspected',
  }),
  judged(
    pressing(hiddenCost, {
      label: 'Handling',
      price: '3.95 USD',
      place: 'checkout',
      isLate: true,
      products: 1,
    }),
  ),
]

function pressing<T extends EventType, F extends Facts>(rule: Rule<T, F>, facts: F): Finding {
  const explanation = rule.explain(facts)
  const { id, title, innocent } = rule
  const shopper = rule.shopper?.(facts) ?? []
  const remedy = { shopper, owner: rule.owner(facts) }
  return finding({
    rule: id,
    title,
    explanation,
    innocent: [...innocent],
    remedy,
    group: 'pressure',
    vendor: null,
    evidence: [{ event: 'e1', shows: explanation.slice(0, 120) }],
    evidenceCount: 1,
  })
}

export const CHECKS: CheckCounts = {
  found: 18,
  silent: 52,
  error: 0,
  looked: { tracking: 24, consent: 13, personalization: 12, pressure: 16, price: 5 },
}

/** The same checks on a shop where none found anything, and one failed. */
export const QUIET_CHECKS: CheckCounts = {
  found: 0,
  silent: 53,
  error: 1,
  looked: { ...CHECKS.looked, tracking: 23 },
}
