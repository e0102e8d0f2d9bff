import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildTable } from '../../../lib/knowledge/host-table/build-table'
import { HOST_TABLE } from '../../../lib/knowledge/host-table/generated'
import { splitTable } from '../../../lib/knowledge/host-table/table-text'
import type { ThirdPartyEntity } from '../../../lib/knowledge/host-table/third-party-web'
import { vendorRows } from '../../../lib/knowledge/vendors/vendor-rows'

const { hosts, entities } = splitTable(HOST_TABLE)

it('is fresh: `npm run knowledge` was run after the last change of a row', () => {
  const file = createRequire(import.meta.url).resolve('third-party-web/dist/entities-nostats.json')
  const listed: ThirdPartyEntity[] = JSON.parse(readFileSync(file, 'utf8'))
  expect(buildTable([...vendorRows().values()], listed) === HOST_TABLE).toBe(true)
})
it('is at most 60 kB gzipped', () => {
  expect(gzipSync(HOST_TABLE).length).toBeLessThan(60_000)
})
it('fills less than half of the slots and numbers entities in 16 bits', () => {
  expect(hosts.split(/[ \n]/).length).toBeLessThan(8192)
  expect(entities.split('\n').length).toBeLessThan(65535)
  expect(entities.split('\n').length).toBe(hosts.split('\n').length)
})
