import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { builtExtension } from '../../../lib/headless/built-extension'

interface Verdict {
  errors: { code: string; file?: string }[]
  warnings: { code: string; file?: string }[]
}

const webExt = resolve(import.meta.dirname, '../../../node_modules/web-ext/bin/web-ext.js')

test('Mozilla’s add-on linter finds no error, and warns of nothing but Preact’s innerHTML', async () => {
  const folder = await builtExtension('firefox')
  const args = [webExt, 'lint', '-s', folder, '-o', 'json', '--no-config-discovery']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 100_000 })
  const { errors, warnings }: Verdict = JSON.parse(stdout.slice(stdout.indexOf('{')))
  expect(errors).toEqual([])
  expect([...new Set(warnings.map(({ code }) => code))]).toEqual(['UNSAFE_VAR_ASSIGNMENT'])
}, 200_000)
