// Real tracker requests through the shipped reader: is the company the right one, how many of the fields get a plain name?
import type { EventOf } from '../../schema/event'
import { isOf } from '../measuring/beacon-labels'
import { readBeacons } from '../measuring/read-beacons'
import { readSent } from '../measuring/read-sent'
import { type MeasureContext, percent, type Table } from '../measuring/table'

export const needs = ['beacons.jsonl', 'beacon-urls.json', 'ga4-queries.json']

interface Tally {
  beacons: number
  right: number
  another: number
  none: number
  protocol: number
  fields: number
  plain: number
}

const empty = (): Tally => ({
  beacons: 0,
  right: 0,
  another: 0,
  none: 0,
  protocol: 0,
  fields: 0,
  plain: 0,
})

export async function measure({ dir }: MeasureContext): Promise<Table | null> {
  const beacons = readBeacons(dir)
  if (beacons.length === 0) return null
  const files = new Map<string, Tally>()
  const labels = new Map<string, Tally>()
  const errors: string[] = []
  const unnamed = new Map<string, number>()
  for (const beacon of beacons) {
    const event = await readSent(beacon)
    const outcome = outcomeOf(event, beacon.label)
    for (const [of, key] of [
      [files, beacon.file],
      [labels, beacon.label],
    ] as const) {
      const tally = of.get(key) ?? empty()
      of.set(key, tally)
      add(tally, event, outcome)
    }
    if (outcome !== 'right')
      errors.push(`${beacon.label}: company ${event?.vendor ?? null}: ${beacon.url.slice(0, 140)}`)
    for (const { name, plain } of event?.fields ?? [])
      if (plain === 'other value') {
        const key = `${beacon.label}: ${name}`
        unnamed.set(key, (unnamed.get(key) ?? 0) + 1)
      }
  }
  const all = [...files.values()].reduce(sum, empty())
  return {
    title: 'Beacons: company, and fields in plain words',
    columns: [
      '',
      'beacons',
      'company right',
      'another',
      'none',
      'protocol told',
      'fields',
      'plain name',
    ],
    rows: [
      cells('all', all),
      ...[...files].map(([file, tally]) => cells(file, tally)),
      ...[...labels]
        .sort(([, one], [, other]) => other.beacons - one.beacons)
        .map(([label, tally]) => cells(`  ${label}`, tally)),
    ],
    notes: [
      "A label is right by the company's name or its owner's. The last column is a share of all fields. Some of beacon-urls.json are addresses that a published matcher's own tests expect not to match, and scripts, which carry nothing.",
    ],
    figures: {
      companyRight: all.right / Math.max(1, all.beacons),
      companyWrong: all.another / Math.max(1, all.beacons),
      protocol: all.protocol / Math.max(1, all.beacons),
      plainFields: all.plain / Math.max(1, all.fields),
    },
    errors: [
      ...errors,
      ...[...unnamed]
        .sort(([, one], [, other]) => other - one)
        .map(([name, times]) => `${times} × without a plain name: ${name}`),
    ],
  }
}

type Outcome = 'right' | 'another' | 'none'

function outcomeOf(event: EventOf<'request'> | null, label: string): Outcome {
  if (!event?.vendor) return 'none'
  return isOf(label, event.vendor) ? 'right' : 'another'
}

function add(tally: Tally, event: EventOf<'request'> | null, outcome: Outcome): void {
  tally.beacons++
  tally[outcome]++
  tally.protocol += Number((event?.protocol ?? null) !== null)
  tally.fields += event?.fields.length ?? 0
  tally.plain += (event?.fields ?? []).filter(({ plain }) => plain !== 'other value').length
}

function sum(one: Tally, other: Tally): Tally {
  return {
    beacons: one.beacons + other.beacons,
    right: one.right + other.right,
    another: one.another + other.another,
    none: one.none + other.none,
    protocol: one.protocol + other.protocol,
    fields: one.fields + other.fields,
    plain: one.plain + other.plain,
  }
}

function cells(name: string, tally: Tally): (string | number)[] {
  const { beacons, right, another, none, protocol, fields, plain } = tally
  const share = fields === 0 ? '' : percent(plain / fields)
  return [name, beacons, percent(right / beacons), another, none, protocol, fields, share]
}
