// The same flow as in Chromium, product → cart → checkout: what nobody asked for is found, and its look-alikes are not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../../../lib/schema/bundle'
import { basketSite, fairShop, slyShop } from '../../shops/fronts/basket'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()

describe.skipIf(why)(`Baskets in Firefox${why ? ` (skipped: ${why})` : ''}`, () => {
  let firefox: Firefox
  let bundle: Bundle

  beforeAll(async () => {
    firefox = await openFirefox([basketSite(slyShop), basketSite(fairShop)])
    await firefox.grant()
    await buy(slyShop.host)
    await buy(fairShop.host, 'input[value="abo"]')
    bundle = await firefox.exported()
  }, 240_000)
  afterAll(() => firefox?.close())

  /** As far as the checkout; orders nothing. */
  async function buy(host: string, choice?: string): Promise<void> {
    const page = await firefox.visit(`https://${host}/p/one`, 4_000)
    if (choice) await page.click(choice)
    for (const next of ['button.buy', 'a.checkout']) {
      await page.click(next)
      await new Promise(done => setTimeout(done, 6_000))
    }
    await page.close()
  }
  const pressing = (host: string) =>
    bundle.findings.filter(
      ({ rule, site }) => rule.startsWith('manipulation.') && host.endsWith(site),
    )

  test('goods, a fee, a subscription and ticks that nobody asked for are told', () => {
    const told = pressing(slyShop.host).map(({ rule, explanation }) => `${rule} ${explanation}`)
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/preselected-option .*“Geschenkverpackung \(\+ 3,90 €\)”/),
        expect.stringMatching(
          /sneak-into-basket Your cart holds “Teesieb aus Edelstahl” for 6\.90/,
        ),
        expect.stringMatching(/hidden-subscription You added “Darjeeling/),
        expect.stringMatching(/hidden-cost The checkout asks 2\.50 EUR for “Bearbeitungsgebühr”/),
      ]),
    )
  })

  test('look-alikes: a sample, a deposit, a fee that was told, a plan that the person chose', () => {
    expect(pressing(fairShop.host)).toEqual([])
  })
})
