// The command itself, as a process: exit codes, one clear line, files.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBundle } from '../../lib/export/import-bundle'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { ROOT } from '../../lib/headless/root'
import { addressOf, sitesOf, twinAddressOf } from '../shops/front'
import { posthogShop } from '../shops/fronts/posthog'
import { type Internet, startInternet } from '../shops/internet'

let internet: Internet
let out = ''
beforeAll(async () => {
  internet = await startInternet(sitesOf(posthogShop))
  out = await mkdtemp(path.join(tmpdir(), 'vitrine-out-'))
})
afterAll(async () => {
  await internet.close()
  await rm(out, { recursive: true, force: true })
})

interface Ran {
  code: number
  stderr: string
}

function run(...args: string[]): Promise<Ran> {
  const cli = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'lib/headless/main.ts']
  const through = internet.browserArgs.flatMap(arg => ['--browser-arg', arg])
  return new Promise(resolve =>
    execFile(
      process.execPath,
      [...cli, ...args, '--out', out, ...through],
      { cwd: ROOT },
      (error, _stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stderr }),
    ),
  )
}

const shop = addressOf(posthogShop.shop)

test('an audit writes every format, and its export verifies', async () => {
  const ran = await run(shop, '--wait', '2500', '--format', 'json,html,csv,ndjson')
  expect(ran).toEqual({ code: 0, stderr: '' })
  const parsed = parseBundle(await readFile(path.join(out, 'export.json'), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.why)
  expect(await verifyBundle(parsed.bundle)).toMatchObject({ ok: true })
  expect(await readFile(path.join(out, 'report.html'), 'utf8')).toContain('PostHog')
  const lines = (await readFile(path.join(out, 'events.ndjson'), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(parsed.bundle.events.length)
  expect(await readFile(path.join(out, 'findings.csv'), 'utf8')).toContain('tracking.request')
})

test('--fail-on exits with 1, and a baseline takes back what it holds', async () => {
  const first = await run(shop, '--wait', '7000', '--format', 'json', '--fail-on', 'high')
  expect(first.code).toBe(1)
  expect(first.stderr).toContain('recording.session-replay')
  const baseline = path.join(out, 'export.json')
  const again = await run(shop, '--wait', '7000', '--fail-on', 'high', '--baseline', baseline)
  expect(again).toEqual({ code: 0, stderr: '' })
})

test('what is typed as a canary stands in no file, and Global Privacy Control is sent', async () => {
  internet.forget()
  const ran = await run(shop, '--wait', '1500', '--type-canary', '--gpc', '--format', 'json,ndjson')
  expect(ran.code).toBe(0)
  const text = await readFile(path.join(out, 'export.json'), 'utf8')
  expect(text).not.toMatch(/canary\.example|Vitrina Kanari/)
  expect(JSON.parse(text).visits[0].gpc).toBe(true)
  const page = internet.asked.find(({ path }) => path.startsWith('/p/'))
  expect(page?.headers['sec-gpc']).toBe('1')
})

test('a crawl follows links of the shop, and a journey reaches the cart', async () => {
  const twin = twinAddressOf(posthogShop.shop, '/')
  const ran = await run(twin, '--wait', '800', '--crawl', '2', '--format', 'json')
  expect(ran.code).toBe(0)
  const { visits } = JSON.parse(await readFile(path.join(out, 'export.json'), 'utf8'))
  expect(visits.map((visit: { page: string }) => visit.page)).toContain('product')
})

test.each([
  ['an address that is none', ['ht!tp://x'], /is not a web address/],
  ['an unknown option', [shop, '--wat'], /Unknown option/],
  ['a browser that is not there', [shop, '--browser', '/nowhere'], /\/nowhere is not a file/],
  ['a page that is not there', [`${shop}-gone`, '--wait', '100'], /answered 404/],
  ['a journey that is none', [shop, '--journey', '/nowhere.json'], /cannot be read/],
])('%s exits with 2 and one clear line', async (_name, args, why) => {
  const { code, stderr } = await run(...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(why)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
