// The three sets of labelled beacons as one list.
import * as z from 'zod/mini'
import { readRows } from './read-rows'
import type { Sent } from './read-sent'

const Beacon = z.object({
  vendor: z.string(),
  url: z.string(),
  page: z.optional(z.nullable(z.string())),
  postData: z.optional(z.nullable(z.string())),
})
const BeaconUrl = z.object({ provider: z.string(), url: z.string() })
const Ga4Query = z.object({ query: z.string() })

export interface Beacon extends Sent {
  /** Whose it is, in the words of its set. */
  label: string
  file: string
}

/** Labels of a test suite's own made-up companies. */
const MADE_UP = new Set(['OmnibugProvider'])

/** Empty where the folder has none of the sets. */
export function readBeacons(dir: string): Beacon[] {
  const beacons = readRows(dir, 'beacons.jsonl', Beacon) ?? []
  const urls = readRows(dir, 'beacon-urls.json', BeaconUrl) ?? []
  const queries = readRows(dir, 'ga4-queries.json', Ga4Query) ?? []
  return [
    ...beacons.map(({ vendor, url, page, postData }) => ({
      file: 'beacons.jsonl',
      label: vendor,
      url,
      page: page ?? null,
      type: null,
      body: postData ?? null,
    })),
    ...urls
      .filter(({ provider }) => !MADE_UP.has(provider))
      .map(({ provider, url }) => ({
        file: 'beacon-urls.json',
        label: provider,
        url,
        page: null,
        type: null,
        body: null,
      })),
    // Only the query is in the set: a host of nobody's shows that the protocol alone is enough.
    ...queries.map(({ query }) => ({
      file: 'ga4-queries.json',
      label: 'GoogleAnalytics4',
      url: `https://collect.shop.invalid/g/collect?${query}`,
      page: null,
      type: null,
      body: null,
    })),
  ]
}
