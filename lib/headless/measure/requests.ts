// Every request of real page loads, through the shipped reader: third party or not, and whose it is.
import * as z from 'zod/mini'
import { readRows } from '../measuring/read-rows'
import { readSent } from '../measuring/read-sent'
import { type MeasureContext, percent, type Table } from '../measuring/table'

export const needs = ['requests.jsonl']

const Row = z.object({
  url: z.string(),
  pageUrl: z.optional(z.nullable(z.string())),
  type: z.optional(z.nullable(z.string())),
  thirdParty: z.optional(z.nullable(z.boolean())),
  postData: z.optional(z.nullable(z.string())),
})

/** Hosts told under the table, by how often they came without a company. */
const NAMELESS_HOSTS = 200

export async function measure({ dir }: MeasureContext): Promise<Table | null> {
  const rows = readRows(dir, 'requests.jsonl', Row) ?? []
  const count = { all: 0, odd: 0, asLabelled: 0, labelled: 0, others: 0, named: 0, kinds: 0 }
  const nameless = new Map<string, number>()
  for (const { url, pageUrl, type, thirdParty, postData } of rows) {
    const event = await readSent({
      url,
      page: pageUrl ?? null,
      type: type ?? null,
      body: postData ?? null,
    })
    count.all++
    if (!event) {
      count.odd++
      continue
    }
    if (typeof thirdParty === 'boolean') {
      count.labelled++
      count.asLabelled += Number(event.thirdParty === thirdParty)
    }
    if (!(thirdParty ?? event.thirdParty)) continue
    count.others++
    count.named += Number(event.vendor !== null)
    count.kinds += Number(event.categories.length > 0 || event.protocol !== null)
    if (event.vendor === null) nameless.set(event.host, (nameless.get(event.host) ?? 0) + 1)
  }
  if (count.all === 0) return null
  const share = (part: number, whole: number) => part / Math.max(1, whole)
  const line = (what: string, part: number, whole: number) => [
    what,
    part,
    whole,
    percent(share(part, whole)),
  ]
  return {
    title: 'Requests of real page loads',
    columns: ['', 'so', 'of', 'rate'],
    rows: [
      line('own or third party as labelled', count.asLabelled, count.labelled),
      line('third-party requests with a company named', count.named, count.others),
      line('third-party requests whose purpose is known', count.kinds, count.others),
      line('addresses that are none', count.odd, count.all),
    ],
    notes: [
      'The set does not say whose a request is: the second and third lines are how much is known, not how much is right. Below: hosts without a company, by how often they came.',
    ],
    figures: {
      thirdPartyAsLabelled: share(count.asLabelled, count.labelled),
      named: share(count.named, count.others),
      purpose: share(count.kinds, count.others),
    },
    errors: [...nameless]
      .sort(([, one], [, other]) => other - one)
      .slice(0, NAMELESS_HOSTS)
      .map(([host, times]) => `${times} × ${host}`),
  }
}
