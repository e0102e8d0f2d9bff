// A folder shaped like shared/data: its archive unpacked beside it, or still packed (then unpacked to a temporary folder).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotAudit } from '../cannot-audit'

export interface OpenData {
  dir: string
  close(): void
}

/** @throws CannotAudit when there are neither pages nor an archive of them. */
export function openData(asked: string): OpenData {
  const dir = path.resolve(asked)
  if (existsSync(path.join(dir, 'pages/index.jsonl'))) return { dir, close() {} }
  const archive = existsSync(dir)
    ? readdirSync(dir).find(name => /^pages.*\.tar\.(?:xz|gz)$/.test(name))
    : undefined
  if (!archive)
    throw new CannotAudit(
      `${asked} has no pages/index.jsonl and no pages archive`,
      'give a folder shaped like shared/data',
    )
  const open = mkdtempSync(path.join(tmpdir(), 'vitrine-measure-'))
  execFileSync('tar', ['-xf', path.join(dir, archive), '-C', open])
  for (const name of readdirSync(dir))
    if (!existsSync(path.join(open, name))) symlinkSync(path.join(dir, name), path.join(open, name))
  return { dir: open, close: () => rmSync(open, { recursive: true, force: true }) }
}
