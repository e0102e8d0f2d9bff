import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { CannotAudit } from './cannot-audit'
import { newestIn } from './newest-in'
import { ROOT } from './root'

type Target = 'chrome' | 'firefox'
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json']

/**
 * The folder of the built extension, Chromium's unless told; builds it first when a source is newer than the build.
 * `VITRINE_EXTENSION` names another folder, such as an unpacked release.
 * @throws CannotAudit when the build fails.
 */
export async function builtExtension(target: Target = 'chrome'): Promise<string> {
  if (target === 'chrome' && process.env.VITRINE_EXTENSION)
    return path.resolve(process.env.VITRINE_EXTENSION)
  const folder = buildFolder(target)
  if (!(await isFresh(folder))) await build(target)
  return folder
}

/** Where that target is built to, whether it is there or not. */
export const buildFolder = (target: Target): string =>
  path.join(path.resolve(ROOT, process.env.VITRINE_BUILD_DIR ?? '.output'), `${target}-mv3`)

/** Whether a build is there and no source is newer. */
export async function isFresh(folder: string): Promise<boolean> {
  const builtAt = await stat(path.join(folder, 'manifest.json')).then(
    file => file.mtimeMs,
    () => 0,
  )
  const changedAt = Math.max(
    ...(await Promise.all(SOURCES.map(source => newestIn(path.join(ROOT, source))))),
  )
  return builtAt >= changedAt
}

async function build(target: Target): Promise<void> {
  const cli = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const child = spawn(process.execPath, [cli, 'build', '-b', target, '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const code = await new Promise(resolve => child.on('close', resolve))
  if (code === 0) return
  throw new CannotAudit(
    `the extension could not be built: ${said.trim().split('\n').at(-1) ?? ''}`,
    'run npm run build to see why',
  )
}
