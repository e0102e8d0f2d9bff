// The command on small made-up folders without pages: it needs no browser then.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOT } from '../../../lib/headless/root'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'measured-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function measure(...more: string[]) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const script = path.join(ROOT, 'lib/headless/measure.ts')
  return spawnSync(process.execPath, [tsx, script, dir, ...more], { encoding: 'utf8' })
}

test('some of the files give some of the tables, and what is left out is told', () => {
  writeFileSync(path.join(dir, 'prices.json'), JSON.stringify([price('$ 5.00', 5, '$')]))
  writeFileSync(path.join(dir, 'ga4-queries.json'), JSON.stringify([{ query: 'v=2&tid=G-1&en=x' }]))
  writeFileSync(path.join(dir, 'requests.jsonl'), 'no JSON\n')
  const json = path.join(dir, 'out.json')
  const { stdout, status } = measure('--json', json)
  expect(status).toBe(0)
  expect(stdout).toMatch(/amount and currency\s+1\s+1\s+100/)
  expect(stdout).toMatch(/ga4-queries\.json\s+1\s+100/)
  expect(stdout).toContain('blocks: left out, the folder has no pages')
  expect(stdout).toContain('requests: left out, it could not be counted')
  expect(Object.keys(JSON.parse(readFileSync(json, 'utf8')).tables)).toEqual([
    'beacons',
    'price-strings',
  ])
}, 90_000)

test('an empty folder is told to be one', () => {
  const { stderr, status } = measure()
  expect(status).toBe(2)
  expect(stderr).toContain('nothing to measure')
}, 90_000)

const price = (raw: string, amount: number, currency: string) => ({
  price_raw: raw,
  currency_raw: null,
  currency,
  amount_float: amount,
})
