// `--compare` on shops of which it is known whether they go by who looks: a false accusation is worse than a miss.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { parseOptions } from '../../lib/headless/options'
import { withComparisons } from '../../lib/headless/with-comparisons'
import { writeFiles } from '../../lib/headless/write-files'
import type { Bundle } from '../../lib/schema/bundle'
import { auditFront } from '../shops/audit-front'
import { type Internet, startInternet } from '../shops/internet'
import { HONEST, listOf, PERSONAL, productOf, siteOf } from '../shops/truths'

/** A comparison opens many profiles and takes a minute or more; three of nine run each time, all with VITRINE_E2E=whole. */
const whole = test.skipIf(process.env.VITRINE_E2E !== 'whole')

const sites = [...Object.values(PERSONAL), ...Object.values(HONEST)].map(siteOf)
let internet: Internet
let out = ''
beforeAll(async () => {
  internet = await startInternet(sites)
  out = await mkdtemp(path.join(tmpdir(), 'vitrine-twin-'))
})
afterAll(async () => {
  await internet.close()
  await rm(out, { recursive: true, force: true })
})

/** As `npm run audit -- URL --compare …` does it. */
async function compared(url: string, ...args: string[]): Promise<Bundle> {
  const { bundle } = await auditFront(sites, [url, '--wait', '1500'])
  const through = internet.browserArgs.flatMap(arg => ['--browser-arg', arg])
  const options = parseOptions([url, '--compare', '--wait', '1500', ...args, ...through])
  if (options === 'help') throw new Error('a comparison was meant')
  return withComparisons(bundle, [url], options)
}

const found = ({ findings }: Bundle, profile = 'visitor') =>
  findings
    .filter(({ rule }) => /^personalization\.(price|steering|recommendations)$/.test(rule))
    .filter(({ explanation }) => profile === 'visitor' || explanation.includes(`“${profile}”`))
const outcomes = ({ events }: Bundle, kind: string) =>
  events.flatMap(event =>
    event.type === 'comparison' && event.kind === kind ? [event.outcome] : [],
  )

test('a price and a block that go by a cookie are called personal, in every file', async () => {
  const bundle = await compared(productOf(PERSONAL.cookiePrice))
  const price = found(bundle).find(({ rule }) => rule === 'personalization.price')
  expect(price).toMatchObject({ severity: 'high', confidence: 'inferred' })
  expect(price?.explanation).toMatch(/22\.29 EUR.*12 % more.*19\.90 EUR.*rung 4 of 5/)
  expect(price?.explanation).toMatch(/At \d of \d looks.*Shuffling who is who/)
  expect(outcomes(bundle, 'presence')).toEqual(['personal'])
  expect(found(bundle).map(({ rule }) => rule)).toContain('personalization.recommendations')

  // Nothing on its page says that the price is personal.
  expect(bundle.findings.map(({ rule }) => rule)).toContain('transparency.price-disclosure-missing')

  await writeFiles(bundle, out, ['json', 'html'])
  const exported = JSON.parse(await readFile(path.join(out, 'export.json'), 'utf8'))
  expect(await verifyBundle(exported)).toMatchObject({ ok: true })
  expect(exported.comparisons[0]).toMatchObject({ isolation: 'fresh-profiles' })
  const report = await readFile(path.join(out, 'report.html'), 'utf8')
  expect(report).toContain('The price differs for you: 22.29 EUR, where strangers saw 19.90 EUR.')
  expect(report).toMatch(/Noise floor 0\.0 %.*rung 4 of 5/)
  expect(report).toContain('Both came from the same network address')
}, 900_000)

whole(
  'dearer products first for who comes back is steering',
  async () => {
    const bundle = await compared(listOf(PERSONAL.steering))
    const steered = found(bundle).find(({ rule }) => rule === 'personalization.steering')
    expect(steered?.explanation).toMatch(/sorted dearer first for you/)
  },
  900_000,
)

whole(
  'a price that changes at the third visit shows after --warmup 3',
  async () => {
    const bundle = await compared(productOf(PERSONAL.thirdVisitPrice), '--warmup', '3')
    expect(outcomes(bundle, 'price')).toEqual(['personal'])
  },
  900_000,
)

const honest = async (url: string) => {
  const bundle = await compared(url)
  expect(bundle.comparisons).toHaveLength(1)
  for (const kind of ['price', 'order', 'price-order', 'members', 'presence']) {
    expect(outcomes(bundle, kind)).not.toContain('personal')
    expect(outcomes(bundle, kind)).not.toContain('tied')
  }
  expect(found(bundle).filter(({ rule }) => rule !== 'personalization.recommendations')).toEqual([])
}

test(
  'a price and bestsellers by chance are not called personal',
  () => honest(productOf(HONEST.chance)),
  900_000,
)
test('prices without tax are not called personal', () => honest(productOf(HONEST.tax)), 900_000)
whole.each([
  ['another currency', productOf(HONEST.currency)],
  ['a change of stock', productOf(HONEST.stock)],
  ['a list sorted by time', listOf(HONEST.newest)],
])('%s is not called personal', (_what, url) => honest(url), 900_000)

whole(
  'personas are set against the strangers too, and said by name',
  async () => {
    const bundle = await compared(
      productOf(PERSONAL.persona),
      '--personas',
      'mobile,returning-with-cart,gpc',
    )
    expect(bundle.comparisons?.[0]?.profiles.map(({ profile }) => profile)).toEqual([
      'visitor',
      'mobile',
      'returning-with-cart',
      'gpc',
    ])
    expect(found(bundle, 'mobile')[0]?.explanation).toMatch(/cost a visitor as “mobile”/)
    expect(found(bundle, 'gpc')).toEqual([])
  },
  900_000,
)
