import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod/mini'
import { CannotAudit } from '../cannot-audit'

/**
 * Rows of a .jsonl or .json (array) file of the data folder, parsed; null when the file is not there. Rows of another
 * shape are left out, and said to be on stderr.
 * @throws CannotAudit when not one row is as expected.
 */
export function readRows<T>(dir: string, file: string, row: z.ZodMiniType<T>): T[] | null {
  const full = path.join(dir, file)
  if (!existsSync(full)) return null
  const values = valuesOf(readFileSync(full, 'utf8'), file.endsWith('.jsonl'))
  const rows = values.flatMap(value => {
    const parsed = row.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
  const odd = values.length - rows.length
  if (odd > 0) process.stderr.write(`${file}: ${odd} of ${values.length} rows left out as odd\n`)
  if (odd > 0 && rows.length === 0)
    throw new CannotAudit(`${file}: no row is as expected`, 'compare it with shared/data/README.md')
  return rows
}

export function hasFile(dir: string, file: string): boolean {
  return existsSync(path.join(dir, file))
}

function valuesOf(text: string, isLines: boolean): unknown[] {
  if (!isLines) {
    const value = parse(text)
    return Array.isArray(value) ? value : [value]
  }
  return text.split('\n').filter(Boolean).map(parse)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: fits no row, and is counted with the odd ones.
    return undefined
  }
}
