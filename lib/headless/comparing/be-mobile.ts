import type { BrowserContext, Page } from 'playwright-core'

/** Makes the tab a telephone: screen, touch, user agent and client hints. */
export async function beMobile(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  const major = /\d+/.exec(context.browser()?.version() ?? '')?.[0] ?? '140'
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 412,
    height: 915,
    deviceScaleFactor: 2.625,
    mobile: true,
  })
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Mobile Safari/537.36`,
    userAgentMetadata: {
      platform: 'Android',
      platformVersion: '14.0.0',
      architecture: '',
      model: 'Pixel 8',
      mobile: true,
      brands: [
        { brand: 'Chromium', version: major },
        { brand: 'Not)A;Brand', version: '24' },
      ],
    },
  })
}
