import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder, isFresh } from '../../lib/headless/built-extension'

const TARGETS = ['chrome', 'firefox'] as const

/** One built extension, as it would ship. */
export interface Build {
  target: (typeof TARGETS)[number]
  folder: string
  isThere: boolean
}

/** Both targets; one that was not built since its sources changed is skipped by its tests, and counted. */
export const builds: readonly Build[] = await Promise.all(
  TARGETS.map(async target => {
    const folder = buildFolder(target)
    return { target, folder, isThere: await isFresh(folder) }
  }),
)

export const manifestOf = ({ folder }: Build): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

/** Every script of a build, by its path inside it. */
export function scriptsOf({ folder }: Build): [path: string, code: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.js'))
    .map(path => [path, readFileSync(join(folder, path), 'utf8')])
}
