import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vendorNamed, vendorRows } from '../../../lib/knowledge/vendors/vendor-rows'
import { Vendor } from '../../../lib/schema/vendor'

const folder = join(import.meta.dirname, '../../../lib/knowledge/vendors/rows')
const files = readdirSync(folder)
const rows = files.flatMap(file =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => ({ at: `${file}:${i + 1}`, file, vendor: Vendor.parse(JSON.parse(line)) })),
)
const all = rows.map(row => row.vendor)

/** Shared infrastructure: a row that claims one of these would accuse everybody behind it. */
const SHARED =
  /^(cloudfront\.net|amazonaws\.com|akamaihd\.net|akamaized\.net|fastly\.net|azureedge\.net|azurewebsites\.net|herokuapp\.com|googleapis\.com|jsdelivr\.net|unpkg\.com|github\.io|netlify\.app|vercel\.app|b-cdn\.net|windows\.net|workers\.dev|pages\.dev|firebaseio\.com|appspot\.com|run\.app|edgekey\.net)$/
/** Names that any shop may use for its own things. */
const GENERIC =
  /^(cart|uid|user|id|session|sid|lang|currency|token|visitor|pixel|optout|check|mbox|cookie|consent|test)$/i
/** Main categories whose companies are not trackers by their presence alone. */
const QUIET = ['hosting', 'consent', 'payment', 'platform', 'error-monitoring']

function twice(values: string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

describe('vendor rows', () => {
  it('have ids, names, hosts and paths of their own', () => {
    expect(twice(all.map(v => v.id))).toEqual([])
    expect(twice(all.map(v => v.name))).toEqual([])
    expect(twice(all.flatMap(v => v.hosts))).toEqual([])
    expect(twice(all.flatMap(v => v.paths ?? []))).toEqual([])
  })
  it('lie in the file of their main category', () => {
    expect(rows.filter(r => r.file !== `${r.vendor.categories[0]}.jsonl`).map(r => r.at)).toEqual(
      [],
    )
  })
  it('spell hosts as browsers report them', () => {
    const bad = all.flatMap(v => v.hosts).filter(h => !/^([a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/.test(h))
    expect(bad).toEqual([])
  })
  it('give every path a host and a prefix that says something', () => {
    const bad = all
      .flatMap(v => v.paths ?? [])
      .filter(p => !/^[a-z0-9.-]+(\.\*)?\/[^ ]{2,}$|^[a-z]+\.[a-z]+\.\*\/$/.test(p))
    expect(bad).toEqual([])
  })
  it('never claim infrastructure that many companies share', () => {
    expect(all.flatMap(v => v.hosts).filter(host => SHARED.test(host))).toEqual([])
  })
  it('never call a content network, payment page or consent manager a tracker', () => {
    const bad = all.filter(v => v.tracks && QUIET.includes(v.categories[0] ?? ''))
    expect(bad.map(v => v.name)).toEqual([])
  })
  it('use storage and global names that are specific enough to tell', () => {
    const names = all.flatMap(v => [...(v.cookies ?? []), ...(v.storage ?? [])])
    expect(names.filter(n => n.replace('*', '').length < 3 || GENERIC.test(n))).toEqual([])
    expect(
      names.filter(n => n.includes('*') && !/^[^*]{3,}\*$|^\*[^*]{4,}$|^[^*]{3,}\*[^*]+$/.test(n)),
    ).toEqual([])
  })
  it('say what is collected, from which source and when', () => {
    for (const { at, vendor } of rows) {
      expect(vendor.collects.length, at).toBeGreaterThan(0)
      for (const page of [vendor.source, ...(vendor.also ?? [])])
        expect(page, at).toMatch(/^https:\/\/[^ ]+$/)
      expect(vendor.also?.includes(vendor.source), at).not.toBe(true)
      expect(vendor.date, at).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(vendor.id, at).toMatch(/^[a-z0-9-]+$/)
    }
  })
})

describe('vendorNamed', () => {
  it('finds a row by the name that events carry', () => {
    expect(vendorNamed('Nosto')?.owner).toBe('Nosto')
    expect(vendorNamed('Nobody')).toBeUndefined()
    expect(vendorRows().size).toBe(all.length)
  })
})
