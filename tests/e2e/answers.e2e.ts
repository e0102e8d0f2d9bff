// Issue 4: blocks without a heading are attributed by the answer that their goods stand in.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addressOf } from '../shops/front'
import {
  answersShop,
  fetchedGoods,
  ownAnswersShop,
  requestedGoods,
  withOwnAnswers,
  withRecommenders,
} from '../shops/fronts/answers'
import { storefront } from '../shops/storefront'
import { FETCHED, REQUESTED, recommenders } from '../shops/vendors/recommenders'
import { openShopper, type Shopper } from './open-shopper'

const BODIES = /product_data|"recommendations"|"stars"/
let shopper: Shopper
beforeAll(async () => {
  shopper = await openShopper([
    storefront(answersShop, withRecommenders),
    storefront(ownAnswersShop, withOwnAnswers),
    ...recommenders(fetchedGoods, requestedGoods),
  ])
}, 300_000)
afterAll(() => shopper?.close())

/** The blocks without a heading of that shop's page, newest look at each, and who was said to have filled one. */
async function filled(shop: typeof answersShop) {
  const { tab } = await shopper.visit(addressOf(shop))
  const look = async () => {
    const bundle = await shopper.exportBundle()
    const visit = bundle.visits.find(({ site }) => shop.host === `www.${site}`)
    const events = bundle.events.filter(event => event.visit === visit?.id)
    const blocks = events.flatMap(event => (event.type === 'block' ? [event] : []))
    const newest = new Map(blocks.map(block => [block.selector, block]))
    return {
      text: JSON.stringify(bundle),
      blocks: [...newest.values()].filter(({ selector }) => /#(?:one|two)/.test(selector)),
      findings: bundle.findings.filter(
        ({ visit: of, rule }) => of === visit?.id && rule === 'personalization.recommendations',
      ),
    }
  }
  await vi.waitUntil(
    async () => (await look()).blocks.filter(({ answers }) => answers).length === 2,
    { timeout: 30_000, interval: 1_000 },
  )
  const found = await look()
  return { ...found, tab }
}

test('two recommenders are named, each by its own answer', async () => {
  const { blocks, findings, text } = await filled(answersShop)
  const told = blocks.map(({ answers, because, items }) => ({ answers, because, items }))
  expect(told).toMatchObject([
    {
      answers: [{ goods: 4, inOrder: true }],
      because: expect.arrayContaining([`response:${FETCHED}`]),
    },
    {
      answers: [{ goods: 4, inOrder: true }],
      because: expect.arrayContaining([`response:${REQUESTED}`]),
    },
  ])
  expect(findings.map(({ vendor }) => vendor).sort()).toEqual(['Clerk.io', 'Nosto'])
  for (const { vendor, explanation } of findings)
    expect(explanation).toContain(
      `4 of 4 goods here stand in the answer of ${vendor === 'Nosto' ? FETCHED : REQUESTED}, in the same order`,
    )
  // What was answered stays in the page.
  expect(text).not.toMatch(BODIES)
}, 120_000)

test('look-alike: the shop’s own answers fill the same parts, and nobody is named', async () => {
  const { blocks, findings } = await filled(ownAnswersShop)
  expect(
    blocks.map(({ because }) => because.filter(one => one.startsWith('response:')).sort()),
  ).toEqual([
    // The recommender would have shown the same.
    [`response:${FETCHED}`, `response:${ownAnswersShop.host}`],
    [`response:${ownAnswersShop.host}`],
  ])
  expect(findings).toEqual([])
}, 120_000)
