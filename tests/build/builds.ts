import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..', process.env.VITRINE_BUILD_DIR ?? '.output')

/** One built extension, as it would ship. */
export interface Build {
  target: 'chrome' | 'firefox'
  folder: string
  isThere: boolean
}

/** Both targets; one that was not built is skipped by its tests, and counted. */
export const builds: readonly Build[] = (['chrome', 'firefox'] as const).map(target => {
  const folder = join(root, `${target}-mv3`)
  return { target, folder, isThere: existsSync(join(folder, 'manifest.json')) }
})

export const manifestOf = ({ folder }: Build): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

/** Every script of a build, by its path inside it. */
export function scriptsOf({ folder }: Build): [path: string, code: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.js'))
    .map(path => [path, readFileSync(join(folder, path), 'utf8')])
}
