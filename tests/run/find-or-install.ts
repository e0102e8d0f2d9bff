// A browser is looked for first; where there is none, the system's package manager or Playwright may bring one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { CannotAudit } from '../../lib/headless/cannot-audit'
import { type FoundBrowser, findBrowser } from '../../lib/headless/find-browser'
import { ROOT } from '../../lib/headless/root'

/** Chromium, or null with words on stdout about what to install. */
export function chromium(): FoundBrowser | null {
  const found = look()
  if (found) return found
  if (fromDebian(['chromium'])) return look()
  console.log('Trying Playwright’s Chromium …')
  const cli = path.join(ROOT, 'node_modules/playwright-core/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  return look()
}

/** Firefox, or null; only the tests want it, so nothing else is tried. */
export function firefox(): string | null {
  const places = [
    process.env.FIREFOX_PATH ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]
  const find = () => places.find(place => place !== '' && existsSync(place)) ?? null
  return find() ?? (fromDebian(['firefox-esr']) ? find() : null)
}

function look(): FoundBrowser | null {
  try {
    return findBrowser()
  } catch (cause) {
    if (!(cause instanceof CannotAudit)) throw cause
    return null
  }
}

function fromDebian(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${packages.join(' ')} (apt-get) …`)
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  run('update', '-qq')
  return run('install', '-y', '-qq', '--no-install-recommends', ...packages)
}
