// A folder shaped like shared/data: its archive unpacked beside it, or still packed (then unpacked to a temporary folder).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotAudit } from '../cannot-audit'

export interface OpenData {
  dir: string
  close(): void
}

const ARCHIVE = /\.(?:tar\.(?:xz|gz|bz2|zst)|t[gx]z|tar)$/
/** Either shows that an archive's folder is the one meant. */
const INSIDE = ['pages/index.jsonl', 'requests.jsonl']

/**
 * The folder to read: the one asked for, or a temporary one where its archive was unpacked beside links to its other files.
 * An archive that cannot be read is told on stderr, and the rest is measured without it.
 * @throws CannotAudit when there is no such folder.
 */
export function openData(asked: string): OpenData {
  const dir = path.resolve(asked)
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CannotAudit(`${asked} is no folder`, 'give a folder shaped like shared/data')
  const archives = readdirSync(dir).filter(name => ARCHIVE.test(name))
  if (archives.length === 0 || existsSync(path.join(dir, 'pages/index.jsonl')))
    return { dir, close() {} }
  const open = mkdtempSync(path.join(tmpdir(), 'vitrine-measure-'))
  for (const name of archives) unpack(path.join(dir, name), open)
  linkAll(innerFolder(open), open)
  linkAll(dir, open)
  return { dir: open, close: () => rmSync(open, { recursive: true, force: true }) }
}

function unpack(archive: string, into: string): void {
  try {
    execFileSync('tar', ['-xf', archive, '-C', into], { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch {
    process.stderr.write(`${path.basename(archive)} could not be unpacked whole\n`)
  }
}

/** An archive may hold one folder around everything. */
function innerFolder(open: string): string {
  const inner = readdirSync(open).map(name => path.join(open, name))
  return [open, ...inner].find(dir => INSIDE.some(name => existsSync(path.join(dir, name)))) ?? open
}

function linkAll(from: string, into: string): void {
  if (from === into) return
  for (const name of readdirSync(from))
    if (!existsSync(path.join(into, name)))
      symlinkSync(path.join(from, name), path.join(into, name))
}
