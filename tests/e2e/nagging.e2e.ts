// A no that is not kept, by a shop that keeps a number for the device; and one that is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, type Front, sitesOf } from '../shops/front'
import { forgetfulFront, mindfulFront } from '../shops/fronts/asking'
import { openShopper, type Shopper } from './open-shopper'

let shopper: Shopper
beforeAll(async () => {
  shopper = await openShopper([...sitesOf(forgetfulFront), ...sitesOf(mindfulFront)])
}, 300_000)
afterAll(() => shopper?.close())

/** Longer than what a page that is under way at the answer may take. */
const SETTLED_MS = 11_000

async function refuseAndReturn({ shop }: Front) {
  const first = await shopper.visit(addressOf(shop))
  await first.page.getByRole('button', { name: 'Alle ablehnen' }).click()
  const chosen = async () =>
    (await shopper.exportBundle()).visits.find(({ url }) => url.includes(shop.host))?.consent
  await expect.poll(chosen, { timeout: 30_000 }).toBe('reject')
  await first.page.waitForTimeout(SETTLED_MS)
  return shopper.visit(addressOf(shop))
}

const rulesAt = async ({ shop }: Front) =>
  (await shopper.exportBundle()).findings
    .filter(({ url }) => url.includes(shop.host))
    .map(({ rule }) => rule)

test('a shop that forgets a no and keeps a number is told to ask again', async () => {
  const again = await refuseAndReturn(forgetfulFront)
  await expect
    .poll(() => rulesAt(forgetfulFront), { timeout: 30_000 })
    .toContain('manipulation.nagging')
  const popup = await shopper.popup(again.tab)
  await popup.getByRole('tab', { name: /Consent/ }).click()
  await popup.getByText('You said no, and are asked again').click()
  await popup.getByText(/basket_token is still there with the same value/).waitFor()
}, 240_000)

test('a shop that keeps the answer asks once', async () => {
  await refuseAndReturn(mindfulFront)
  const visitsHere = async () =>
    (await shopper.exportBundle()).visits.filter(({ url }) => url.includes(mindfulFront.shop.host))
  await expect.poll(visitsHere, { timeout: 30_000 }).toHaveLength(2)
  await new Promise(done => setTimeout(done, 4_000))
  const rules = await rulesAt(mindfulFront)
  expect(rules).toContain('consent.banner')
  expect(rules).not.toContain('manipulation.nagging')
}, 240_000)
