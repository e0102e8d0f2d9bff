// A clock that begins anew with each load, seen by one person twice; and its clean twin, which presses nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, sitesOf, twinAddressOf } from '../shops/front'
import { pressingFront } from '../shops/fronts/pressing'
import { openShopper, type Shopper } from './open-shopper'

let shopper: Shopper
beforeAll(async () => {
  shopper = await openShopper(sitesOf(pressingFront))
}, 300_000)
afterAll(() => shopper?.close())

const pressing = async (host: string) => {
  const { findings } = await shopper.exportBundle()
  return findings.filter(({ url, group }) => url.includes(`//${host}/`) && group === 'pressure')
}

test('a clock is seen running, its restart is told at the second visit, and the stock as what stands there', async () => {
  const { shop } = pressingFront
  const first = await shopper.visit(addressOf(shop))
  const rules = async () => (await pressing(shop.host)).map(({ rule }) => rule)
  await expect
    .poll(rules, { timeout: 30_000 })
    .toEqual(expect.arrayContaining(['manipulation.countdown', 'manipulation.low-stock']))
  expect(await rules()).not.toContain('manipulation.countdown-fake')
  // Longer than pages may take to load, so that a slow one is no restart.
  await first.page.waitForTimeout(35_000)
  const second = await shopper.visit(addressOf(shop))
  await expect.poll(rules, { timeout: 30_000 }).toContain('manipulation.countdown-fake')
  const found = await pressing(shop.host)
  const fake = found.find(({ rule }) => rule === 'manipulation.countdown-fake')
  expect(fake?.explanation).toMatch(/its end had moved/)
  expect(fake?.evidence).toHaveLength(2)
  const stock = found.find(({ rule }) => rule === 'manipulation.low-stock')
  expect(stock).toMatchObject({ severity: 'info' })
  expect(stock?.explanation).toContain('“Only 3 left in stock”')

  const popup = await shopper.popup(second.tab)
  await popup.getByRole('tab', { name: /Pressure/ }).click()
  await popup.getByText('A clock that starts again').waitFor()
}, 240_000)

test('the clean twin presses nobody', async () => {
  await shopper.visit(twinAddressOf(pressingFront.shop))
  await new Promise(done => setTimeout(done, 4_000))
  expect(await pressing('www.plain-hurry-harbor.example')).toEqual([])
}, 120_000)
