// Real tracker requests: is the company named, the protocol told, the payload decoded?
import * as z from 'zod/mini'
import { decodePayload } from '../../gatherers/payload/decode-payload'
import { attributeRequest } from '../../knowledge/attribute'
import { matchProtocol } from '../../knowledge/protocols/match-protocol'
import { readRows } from '../measuring/read-rows'
import { type MeasureContext, percent, type Table } from '../measuring/table'

const Beacon = z.object({
  vendor: z.string(),
  url: z.string(),
  postData: z.optional(z.nullable(z.string())),
})
const BeaconUrl = z.object({ provider: z.string(), url: z.string() })
const Ga4Query = z.object({ query: z.string(), event: z.optional(z.nullable(z.string())) })
const Request = z.object({ url: z.string(), thirdParty: z.optional(z.boolean()) })

interface Sent {
  group: string
  url: string
  body: string | null
}

interface Tally {
  all: number
  attributed: number
  protocol: number
  decoded: number
}

export async function measure({ dir }: MeasureContext): Promise<Table | null> {
  const sent = readSent(dir)
  const requests = (readRows(dir, 'requests.jsonl', Request) ?? []).filter(row => row.thirdParty)
  if (sent.length + requests.length === 0) return null
  const tallies = new Map<string, Tally>()
  const errors: string[] = []
  for (const one of sent) {
    const told = tell(one.url, one.body)
    const tally = tallies.get(one.group) ?? { all: 0, attributed: 0, protocol: 0, decoded: 0 }
    tallies.set(one.group, tally)
    tally.all++
    tally.attributed += Number(told.vendor !== null)
    tally.protocol += Number(told.protocol !== null)
    tally.decoded += Number(told.isDecoded)
    if (told.vendor === null || told.protocol === null)
      errors.push(
        `${one.group}: company ${told.vendor}, protocol ${told.protocol}: ${one.url.slice(0, 120)}`,
      )
  }
  const attributed = requests.filter(({ url }) => attributeRequest(url) !== null).length
  const totals = [...tallies.values()]
  const total = (key: keyof Tally): number => totals.reduce((sum, tally) => sum + tally[key], 0)
  const all = total('all')
  return {
    title: 'Tracker requests',
    columns: ['', 'requests', 'company named', 'protocol told', 'fields named'],
    rows: [
      [
        'third-party requests of real pages',
        requests.length,
        percent(attributed / Math.max(1, requests.length)),
        '',
        '',
      ],
      [
        'beacons, all',
        all,
        ...(['attributed', 'protocol', 'decoded'] as const).map(key =>
          percent(total(key) / Math.max(1, all)),
        ),
      ],
      ...[...tallies]
        .sort(([, one], [, other]) => other.all - one.all)
        .map(([group, tally]) => [
          group,
          tally.all,
          percent(tally.attributed / tally.all),
          percent(tally.protocol / tally.all),
          percent(tally.decoded / tally.all),
        ]),
    ],
    notes: [
      "Named by company or by protocol; a tracker's script or a first-party collector has no company in its host. Fields named: at least one, by a vendor's own decoder or by plain names.",
    ],
    figures: {
      requestsAttributed: attributed / Math.max(1, requests.length),
      attributed: total('attributed') / Math.max(1, all),
      protocol: total('protocol') / Math.max(1, all),
      decoded: total('decoded') / Math.max(1, all),
    },
    errors,
  }
}

function readSent(dir: string): Sent[] {
  const beacons = readRows(dir, 'beacons.jsonl', Beacon) ?? []
  const urls = readRows(dir, 'beacon-urls.json', BeaconUrl) ?? []
  const queries = readRows(dir, 'ga4-queries.json', Ga4Query) ?? []
  return [
    ...beacons.map(({ vendor, url, postData }) => ({ group: vendor, url, body: postData ?? null })),
    ...urls.map(({ provider, url }) => ({ group: provider, url, body: null })),
    ...queries.map(({ query }) => ({
      group: 'GA4 queries, any host',
      url: `https://collect.shop.invalid/g/collect?${query}`,
      body: null,
    })),
  ]
}

function tell(address: string, body: string | null) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url) return { vendor: null, protocol: null, isDecoded: false }
  const { host, pathname: path, search } = url
  const method = body === null ? 'GET' : 'POST'
  const query = search.slice(1)
  const protocol = matchProtocol({
    host,
    path,
    query,
    method,
    bodyStart: body?.slice(0, 512) ?? null,
  })
  const vendor = protocol?.vendor ?? attributeRequest(address)?.vendor ?? null
  const hash = (text: string): string => `#${text.length.toString(16).padStart(16, '0')}`
  const { fields } = decodePayload({
    url: address,
    method,
    body,
    contentType: null,
    protocol: protocol?.protocol ?? null,
    vendor,
    hash,
  })
  const isDecoded = fields.some(({ plain }) => plain !== 'other value')
  return { vendor, protocol: protocol?.protocol ?? null, isDecoded }
}
