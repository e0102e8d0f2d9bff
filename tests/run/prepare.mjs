// Plain Node, no dependency: it runs right after `git clone`, before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Installs what package-lock.json says, if that has not been done since it changed. */
export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node ${process.versions.node} is too old; install Node 20.19 or newer (nodejs.org).`)
  }
  if (isInstalled()) return
  console.log('Installing dependencies …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, as one made behind a mirror does.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(npm, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) stop('npm install failed; check the network and try again.')
}

function isInstalled() {
  const installed = path.join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(installed) || !existsSync(path.join(ROOT, '.wxt/tsconfig.json'))) return false
  if (statSync(installed).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs) {
    return true
  }
  // A fresh checkout of the same lock file is newer than the installation, and yet the same.
  const names = file => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {})
  const have = new Map(names(installed).map(([name, { version }]) => [name, version]))
  return names(path.join(ROOT, 'package-lock.json')).every(
    ([name, { version, optional }]) => name === '' || optional || have.get(name) === version,
  )
}

/** Runs a TypeScript file of the project with its own tsx; ends this process with its exit code. */
export function runTypeScript(file, args = []) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const done = spawnSync(process.execPath, [tsx, path.join(ROOT, file), ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
  })
  process.exit(done.status ?? 2)
}

function stop(why) {
  console.error(`vitrine: ${why}`)
  process.exit(2)
}
