import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { attributeHost } from '../../../lib/knowledge/attribute'
import { buildTable } from '../../../lib/knowledge/host-table/build-table'
import { HOST_TABLE } from '../../../lib/knowledge/host-table/generated'
import { SLOTS } from '../../../lib/knowledge/host-table/host-index'
import { openTable } from '../../../lib/knowledge/host-table/table-text'
import type { ThirdPartyEntity } from '../../../lib/knowledge/host-table/third-party-web'
import { vendorRows } from '../../../lib/knowledge/vendors/vendor-rows'

const lines = HOST_TABLE.slice(0, openTable(HOST_TABLE).paths - 1).split('\n')

it('is fresh: `npm run knowledge` was run after the last change of a row', () => {
  const file = createRequire(import.meta.url).resolve('third-party-web/dist/entities-nostats.json')
  const listed: ThirdPartyEntity[] = JSON.parse(readFileSync(file, 'utf8'))
  expect(buildTable([...vendorRows().values()], listed) === HOST_TABLE).toBe(true)
})
it('is at most 60 kB gzipped, and one byte a letter', () => {
  expect(gzipSync(HOST_TABLE).length).toBeLessThan(60_000)
  expect(/[\u0100-\uffff]/.test(HOST_TABLE)).toBe(false)
})
it('fills less than half of the slots and numbers entities in 16 bits', () => {
  const hosts = lines.flatMap(line => line.slice(0, line.indexOf('|')).split(' '))
  expect(hosts.length).toBeLessThan(SLOTS / 2)
  expect(lines.length).toBeLessThan(65_535)
})
it('finds each of its hosts, with the vendor of its line', () => {
  for (const line of lines) {
    const [hosts = '', , vendor] = line.split('|')
    for (const host of hosts.split(' ').filter(Boolean))
      expect(attributeHost([...host].reverse().join(''))?.vendor).toBe(vendor)
  }
})
