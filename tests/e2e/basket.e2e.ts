// Product → cart → checkout in a person's browser: what nobody asked for is found, and its look-alikes are not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditFront } from '../shops/audit-front'
import { basketSite, fairShop, slyShop } from '../shops/fronts/basket'
import { openShopper, type Shopper } from './open-shopper'

let shopper: Shopper
beforeAll(async () => {
  shopper = await openShopper([basketSite(slyShop), basketSite(fairShop)])
}, 300_000)
afterAll(() => shopper?.close())

/** Buys as far as the checkout, and orders nothing; resolves to what was found of baskets, `rule: title part`. */
async function found(
  host: string,
  change?: (page: import('playwright-core').Page) => Promise<void>,
) {
  const { page } = await shopper.visit(`https://${host}/p/one`)
  await page.waitForTimeout(2_500)
  await change?.(page)
  await page.click('button.buy')
  await page.waitForTimeout(5_000)
  await page.click('a.checkout')
  await page.waitForTimeout(6_000)
  const bundle = await shopper.exportBundle()
  await page.close()
  return bundle.findings.filter(
    ({ rule, site }) => rule.startsWith('manipulation.') && host.endsWith(site),
  )
}

test('a shop that slips things in', async () => {
  const findings = await found(slyShop.host)
  const told = findings.map(({ rule, explanation }) => `${rule.slice(13)}: ${explanation}`)
  expect(new Set(findings.map(({ confidence }) => confidence))).toEqual(new Set(['observed']))
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^preselected-option: .*“Im Abo: alle 30 Tage/),
      expect.stringMatching(/^preselected-option: .*“Geschenkverpackung \(\+ 3,90 €\)”/),
      expect.stringMatching(/^preselected-option: .*“Ja, ich möchte Angebote und Neuigkeiten/),
      expect.stringMatching(
        /^sneak-into-basket: Your cart holds “Teesieb aus Edelstahl” for 6\.90/,
      ),
      expect.stringMatching(/^hidden-subscription: You added “Darjeeling.* had that on beforehand/),
      expect.stringMatching(/^hidden-cost: The checkout asks 2\.50 EUR for “Bearbeitungsgebühr”/),
    ]),
  )
  // Goods and subscription stand on the cart and on the checkout, and nothing else is said.
  expect(told).toHaveLength(8)
}, 90_000)

test('look-alikes: a sample, a deposit, a fee that was told, free choices, a plan that the person chose', async () => {
  expect(await found(fairShop.host, page => page.check('input[value="abo"]'))).toEqual([])
}, 90_000)

test('the command line finds it by a journey', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-journey-'))
  const file = path.join(folder, 'journey.json')
  await writeFile(file, JSON.stringify([{ click: 'button.buy' }, { click: 'a.checkout' }]))
  const address = `https://${slyShop.host}/p/one`
  const args = [address, '--journey', file, '--wait', '4000']
  const { bundle } = await auditFront([basketSite(slyShop)], args)
  await rm(folder, { recursive: true, force: true })
  const rules = bundle.findings.map(({ rule }) => rule).filter(rule => rule.startsWith('manip'))
  expect([...new Set(rules)].sort()).toEqual([
    'manipulation.hidden-cost',
    'manipulation.hidden-subscription',
    'manipulation.preselected-option',
    'manipulation.sneak-into-basket',
  ])
}, 120_000)
