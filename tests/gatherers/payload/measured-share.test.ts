// How much of real traffic the decoders can put into plain words; the numbers are printed, the floor is held.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from './decode'

const data = resolve(process.cwd(), '../shared/data')
interface Row {
  vendor: string
  url: string
}

/** Protocols by the label of the data set, for collectors that stand on a shop’s own host. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  GoogleAnalytics4: 'ga4',
  GoogleAnalytics: 'ga4',
  ga: 'ga4',
  ads: 'google-ads',
  GoogleAds: 'google-ads',
  GoogleDoubleClick: 'google-ads',
  meta: 'meta-pixel',
  FacebookPixel: 'meta-pixel',
  adobe: 'adobe-analytics',
  AdobeAnalytics: 'adobe-analytics',
  AdobeTarget: 'adobe-target',
  AdobeAudienceManager: 'adobe-edge',
  AdobeExperienceID: 'adobe-edge',
  Matomo: 'matomo',
  PiwikPRO: 'matomo',
  Pinterest: 'pinterest-tag',
  pinterest: 'pinterest-tag',
  criteo: 'criteo',
  CriteoOneTag: 'criteo',
  bing: 'microsoft-uet',
  BingAds: 'microsoft-uet',
  yandex: 'yandex-metrica',
  klaviyo: 'klaviyo',
  MicrosoftClarity: 'clarity',
  TikTok: 'tiktok-pixel',
  Twitter: 'x-pixel',
  RedditPixel: 'reddit-pixel',
  LinkedIn: 'linkedin-insight',
  Snapchat: 'snap-pixel',
  Segment: 'segment',
  RudderStack: 'segment',
  Hotjar: 'hotjar',
  DynamicYield: 'dynamic-yield',
}

function rows(): Row[] {
  const lines = readFileSync(resolve(data, 'beacons.jsonl'), 'utf8').trim().split('\n')
  const urls: { provider: string; url: string }[] = JSON.parse(
    readFileSync(resolve(data, 'beacon-urls.json'), 'utf8'),
  )
  const ga4: { query: string }[] = JSON.parse(
    readFileSync(resolve(data, 'ga4-queries.json'), 'utf8'),
  )
  return [
    ...lines.map(line => JSON.parse(line) as Row),
    ...urls.map(({ provider, url }) => ({ vendor: provider, url })),
    ...ga4.map(({ query }) => ({
      vendor: 'GoogleAnalytics4',
      url: `https://www.google-analytics.com/g/collect?${query}`,
    })),
  ]
}

test.skipIf(!existsSync(data))(
  'real beacons are told in plain words',
  () => {
    const table = new Map<
      string,
      { urls: number; fields: number; named: number; unnamed: Map<string, number> }
    >()
    for (const { vendor, url } of rows()) {
      const protocol = PROTOCOLS[vendor]
      const { fields } = decode(url, null, protocol === undefined ? {} : { protocol })
      if (fields.length === 0) continue
      const line = table.get(vendor) ?? { urls: 0, fields: 0, named: 0, unnamed: new Map() }
      line.urls += 1
      line.fields += fields.length
      line.named += fields.filter(({ plain }) => plain !== 'other value').length
      for (const field of fields) {
        if (field.plain === 'other value')
          line.unnamed.set(field.name, (line.unnamed.get(field.name) ?? 0) + 1)
      }
      table.set(vendor, line)
    }
    const decoded = [...table].filter(([vendor]) => vendor in PROTOCOLS)
    const share = (lines: { fields: number; named: number }[]) =>
      lines.reduce((sum, l) => sum + l.named, 0) / lines.reduce((sum, l) => sum + l.fields, 0)
    for (const [vendor, line] of [...table].sort(([a], [b]) => a.localeCompare(b))) {
      const rest = process.env.VERBOSE
        ? ` ${[...line.unnamed]
            .slice(0, 40)
            .map(([n, c]) => `${n}×${c}`)
            .join(' ')}`
        : ''
      const mark = vendor in PROTOCOLS ? '' : ' (generic)'
      console.info(
        `${vendor}${mark}: ${line.urls} beacons, ${line.named} of ${line.fields} fields named (${Math.round((100 * line.named) / line.fields)} %)${rest}`,
      )
    }
    console.info(
      `vendors with a decoder: ${Math.round(100 * share(decoded.map(([, l]) => l)))} %; all: ${Math.round(100 * share([...table.values()]))} %`,
    )
    expect(share(decoded.map(([, line]) => line))).toBeGreaterThan(0.9)
  },
  60_000,
)
