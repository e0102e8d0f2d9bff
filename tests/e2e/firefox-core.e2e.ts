// The core of it in Firefox: the same build, the same shop, the same findings.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, sitesOf, twinAddressOf } from '../shops/front'
import { demoShop } from '../shops/fronts/demo'
import { startInternet } from '../shops/internet'
import { NEWS, newsSites } from '../shops/news'
import { startFirefox } from './firefox'

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'
const canRun = existsSync(FIREFOX) && process.getuid?.() === 0

test.skipIf(!canRun)('the demo shop, its clean twin and a newspaper in Firefox', async () => {
  const internet = await startInternet([...sitesOf(demoShop), ...newsSites], 443)
  const fox = await startFirefox(FIREFOX)
  try {
    await fox.visit(addressOf(demoShop.shop), 5000)
    await fox.visit(twinAddressOf(demoShop.shop), 3000)
    await fox.visit(NEWS, 2500)
    const { visits, findings } = await fox.exportBundle()
    const hosts = visits.map(({ url }) => new URL(url).host)
    expect(hosts).toEqual([
      new URL(addressOf(demoShop.shop)).host,
      new URL(twinAddressOf(demoShop.shop)).host,
    ])
    const said = (visit: string | undefined) =>
      findings.filter(one => one.visit === visit).map(one => `${one.rule}: ${one.vendor}`)
    expect(said(visits[0]?.id)).toEqual(
      expect.arrayContaining([
        'tracking.request: Google Analytics',
        'tracking.request: Meta Pixel',
        'consent.tracking-before-choice: Meta Pixel',
        'fingerprinting.canvas: null',
      ]),
    )
    expect(
      said(visits[1]?.id).filter(one => /^(tracking|storage|fingerprinting|recording)\./.test(one)),
    ).toEqual([])
  } finally {
    await fox.close()
    await internet.close()
  }
})
