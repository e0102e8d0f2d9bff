import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod/mini'
import { CannotAudit } from '../cannot-audit'

/** Rows of a .jsonl or .json (array) file of the data folder, parsed; null when the file is not there. */
export function readRows<T>(dir: string, file: string, row: z.ZodMiniType<T>): T[] | null {
  const full = path.join(dir, file)
  if (!existsSync(full)) return null
  const text = readFileSync(full, 'utf8')
  const values: unknown[] = file.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    : JSON.parse(text)
  return values.map((value, i) => {
    const parsed = row.safeParse(value)
    if (parsed.success) return parsed.data
    throw new CannotAudit(
      `${file}: row ${i + 1} is not as expected`,
      'compare it with shared/data/README.md',
    )
  })
}
