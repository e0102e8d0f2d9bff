import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotAudit } from '../../../lib/headless/cannot-audit'
import { openData } from '../../../lib/headless/measuring/open-data'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'open-data-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function pack(archive: string, inside: string): void {
  const from = mkdtempSync(path.join(tmpdir(), 'packed-'))
  mkdirSync(path.join(from, inside, 'pages'), { recursive: true })
  writeFileSync(path.join(from, inside, 'pages/index.jsonl'), '{"file":"a.html"}\n')
  execFileSync('tar', ['-caf', path.join(dir, archive), '-C', from, '.'])
  rmSync(from, { recursive: true })
}

test.each([
  ['pages-and-requests.tar.xz', '.'],
  ['held-out.tar.gz', 'one/'],
])('%s is unpacked to a folder of its own, beside the other files', (archive, inside) => {
  pack(archive, inside)
  writeFileSync(path.join(dir, 'prices.json'), '[]')
  const data = openData(dir)
  expect(data.dir).not.toBe(dir)
  expect(readFileSync(path.join(data.dir, 'pages/index.jsonl'), 'utf8')).toContain('a.html')
  expect(readFileSync(path.join(data.dir, 'prices.json'), 'utf8')).toBe('[]')
  data.close()
  expect(existsSync(data.dir)).toBe(false)
  expect(existsSync(path.join(dir, 'prices.json'))).toBe(true)
})

test('an unpacked folder, and one without pages, are read where they are', () => {
  writeFileSync(path.join(dir, 'prices.json'), '[]')
  expect(openData(dir).dir).toBe(dir)
  mkdirSync(path.join(dir, 'pages'))
  writeFileSync(path.join(dir, 'pages/index.jsonl'), '')
  pack('pages-and-requests.tar.xz', '.')
  expect(openData(dir).dir).toBe(dir)
})

test('an archive that is none takes nothing else away', () => {
  writeFileSync(path.join(dir, 'pages.tar.xz'), 'no archive')
  writeFileSync(path.join(dir, 'prices.json'), '[]')
  const data = openData(dir)
  expect(existsSync(path.join(data.dir, 'prices.json'))).toBe(true)
  data.close()
})

test('a folder that is not there is told', () => {
  expect(() => openData(path.join(dir, 'none'))).toThrow(CannotAudit)
})
