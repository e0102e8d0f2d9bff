import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const audit = vi.hoisted(() => vi.fn())
vi.mock('../../lib/headless/audit', () => ({ audit }))

const { argv, exitCode } = process
let said: string

async function run(...args: string[]) {
  process.argv = ['node', 'main.ts', ...args]
  vi.resetModules()
  await import('../../lib/headless/main')
  return process.exitCode
}

beforeEach(() => {
  said = ''
  audit.mockReset()
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(process, { argv, exitCode })
})

test('a fault nobody thought of is no “finding reached”: it exits with 2, and says what happened', async () => {
  audit.mockRejectedValue(new Error('browserContext.waitForEvent: Target crashed\nCall log: …'))
  expect(await run('https://shop.example/', '--fail-on', 'high')).toBe(2)
  expect(said).toMatch(/^vitrine: browserContext\.waitForEvent: Target crashed; .*report/)
})

test('a folder that cannot be written is told of before the audit, not after', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-test-'))
  const file = path.join(folder, 'taken')
  await writeFile(file, '')
  expect(await run('https://shop.example/', '--out', file)).toBe(2)
  expect(said).toContain(`${file} cannot be written`)
  expect(audit).not.toHaveBeenCalled()
})
