import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** When the newest file in a folder (or the file itself) was changed, in epoch milliseconds; 0 if there is none. */
export async function newestIn(place: string): Promise<number> {
  const about = await stat(place).catch(() => null)
  if (!about?.isDirectory()) return about?.mtimeMs ?? 0
  const inside = await readdir(place, { recursive: true, withFileTypes: true })
  const times = inside
    .filter(entry => entry.isFile())
    .map(async entry => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs)
  return Math.max(0, ...(await Promise.all(times)))
}
