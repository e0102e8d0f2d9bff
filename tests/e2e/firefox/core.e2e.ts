// The same core as in Chromium: one Firefox, one session over a shop, its clean twin, a newspaper and a private window.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bundle, ExportedEvent } from '../../../lib/schema/bundle'
import type { EventType } from '../../../lib/schema/event'
import { addressOf, sitesOf, twinAddressOf } from '../../shops/front'
import { demoShop } from '../../shops/fronts/demo'
import { posthogShop } from '../../shops/fronts/posthog'
import { NEWS, newsSites } from '../../shops/news'
import { type Firefox, openFirefox, whyNoFirefox } from './open-firefox'

const why = await whyNoFirefox()
const sites = [...sitesOf(demoShop), ...sitesOf(posthogShop), ...newsSites]
const shop = addressOf(demoShop.shop)
const twin = twinAddressOf(demoShop.shop)
const secret = addressOf(posthogShop.shop)

describe.skipIf(why)(`Firefox${why ? ` (skipped: ${why})` : ''}`, () => {
  let firefox: Firefox
  let bundle: Bundle
  let stack: string

  beforeAll(async () => {
    firefox = await openFirefox(sites)
    await firefox.grant()
    const page = await firefox.visit(shop, 8_000)
    stack = await page.evaluate(stackOfMistake)
    await firefox.visit(twin)
    await firefox.visit(NEWS)
    await firefox.visitPrivately(secret)
    bundle = await firefox.exported()
  }, 240_000)
  afterAll(() => firefox?.close())

  const visitOf = (url: string) => bundle.visits.find(visit => visit.url === url)?.id ?? ''
  const findings = (url: string) =>
    bundle.findings.filter(finding => finding.visit === visitOf(url))
  const rules = (url: string) => new Set(findings(url).map(({ rule }) => rule))
  const events = <T extends EventType>(url: string, type: T) =>
    bundle.events.filter(
      (event): event is Extract<ExportedEvent, { type: T }> =>
        event.type === type && event.visit === visitOf(url),
    )

  test('a shop’s trackers are named, and what they are told is read', () => {
    const named = findings(shop).filter(({ rule }) => rule === 'tracking.request')
    expect(named.map(({ vendor }) => vendor)).toEqual(
      expect.arrayContaining(['Google Analytics', 'Meta Pixel', 'PostHog']),
    )
    expect(rules(shop)).toContain('tracking.payload')
  })

  test('identifiers that scripts keep are found, with who keeps them', () => {
    const kept = findings(shop).filter(({ rule }) => rule === 'storage.identifier')
    expect(kept.map(({ vendor }) => vendor)).toEqual(
      expect.arrayContaining(['Meta Pixel', 'PostHog', 'Algolia']),
    )
  })

  test('tracking before any choice is found', () => {
    expect(rules(shop)).toContain('consent.tracking-before-choice')
  })

  test('the block “Recommended for you” is found, and the privacy link', () => {
    expect(rules(shop)).toContain('personalization.recommendations')
    expect(events(shop, 'link').map(({ kind }) => kind)).toContain('privacy-policy')
  })

  test('the page world is heard: data layers, device readings, recorders', () => {
    expect(events(shop, 'data-layer').map(({ layer }) => layer)).toContain('dataLayer')
    expect(events(shop, 'fingerprint').length).toBeGreaterThan(0)
    expect(events(shop, 'recorder').length).toBeGreaterThan(0)
  })

  test('what a script does is laid to that script, and an error shows none of our frames', async () => {
    const readers = events(shop, 'fingerprint').map(({ script }) => script)
    expect(readers).toContain('https://openfpcdn.io/fingerprintjs/v5/iife.min.js')
    const cookie = events(shop, 'storage').find(({ name }) => name === '_fbp')
    expect(cookie?.setter).toBe('https://connect.facebook.net/en_US/fbevents.js')
    expect(stack).toContain('toDataURL')
    expect(stack).not.toContain('anonymous code')
  })

  test('every request of the shop’s page is logged once, as the network saw it', () => {
    const logged = events(shop, 'request')
    expect(logged.every(({ source }) => source === 'network')).toBe(true)
    expect(logged.filter(({ status }) => status === null).map(({ url }) => url)).toEqual([])
    const hits = logged.filter(({ url }) => url.includes('facebook.com/tr'))
    const asked = firefox.asked.filter(
      ({ host, path }) => host === 'www.facebook.com' && path === '/tr/',
    )
    expect(hits).toHaveLength(asked.length)
  })

  test('bodies are read: what a JSON beacon and an XHR carried has fields', () => {
    const sent = events(shop, 'request').filter(({ method }) => method === 'POST')
    const told = sent.filter(({ fields }) => fields.length > 0).map(({ host }) => host)
    expect(told).toContain('insights.algolia.io')
    expect(told).toContain('us.i.posthog.com')
  })

  test('the very same shop without trackers is accused of nothing', () => {
    expect(visitOf(twin)).not.toBe('')
    const accusing = findings(twin).filter(({ severity }) => severity !== 'positive')
    expect(accusing.map(({ rule }) => rule)).toEqual([])
    expect(rules(twin)).toContain('transparency.privacy-policy')
  })

  test('a newspaper full of trackers leaves no trace', () => {
    expect(firefox.asked.some(({ host }) => NEWS.includes(host))).toBe(true)
    expect(JSON.stringify(bundle)).not.toContain('evening-courier')
  })

  test('a private window leaves nothing, though Vitrine is allowed in it', () => {
    const { host } = new URL(secret)
    expect(firefox.asked.some(asked => asked.host === host)).toBe(true)
    expect(JSON.stringify(bundle)).not.toContain(host)
  })

  test('neither the pages nor the background complain in the browser’s console', async () => {
    for (const path of ['popup.html', 'onboarding.html', 'dashboard.html#settings']) {
      const page = await firefox.ours(path)
      await page.close()
    }
    expect(await firefox.complaints()).toEqual([])
  })

  test('the export names the browser and checks out', () => {
    expect(bundle.generator.browser).toMatch(/^Firefox\/\d+/)
    expect(bundle.integrity.head).toMatch(/^[0-9a-f]{64}$/)
  })
})

/** Runs in the shop's page: the stack of a hooked method called on the wrong thing. */
function stackOfMistake(): string {
  try {
    HTMLCanvasElement.prototype.toDataURL.call({} as HTMLCanvasElement)
    return ''
  } catch (error) {
    return `${error} ${(error as Error).stack}`
  }
}
