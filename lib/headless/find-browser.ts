// Google Chrome comes last: since version 137 it ignores --load-extension and needs another door (see launch.ts).
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import path from 'node:path'
import { CannotAudit } from './cannot-audit'

export interface FoundBrowser {
  path: string
  /** `chromium` takes --load-extension; `chrome` is branded Google Chrome, which does not. */
  kind: 'chromium' | 'chrome'
}

type Env = Record<string, string | undefined>

const INSTALL =
  'install Chromium (Debian/Ubuntu: apt-get install chromium; anywhere: npx playwright-core install chromium), or pass --browser PATH'

/**
 * The browser to drive: the path asked for, `CHROME_PATH`, then what is installed on this machine.
 * @throws CannotAudit when the path asked for is not a file, or when nothing is found.
 */
export function findBrowser(asked?: string, env: Env = process.env): FoundBrowser {
  const named = asked ?? (env.CHROME_PATH || undefined)
  if (named) {
    if (!isFile(named)) {
      const from = asked ? '--browser' : 'CHROME_PATH'
      throw new CannotAudit(`${from} ${named} is not a file`, INSTALL)
    }
    return { path: named, kind: isBrandedChrome(named) ? 'chrome' : 'chromium' }
  }
  const found = candidates(env).find(isFile)
  if (found) return { path: found, kind: isBrandedChrome(found) ? 'chrome' : 'chromium' }
  throw new CannotAudit('no Chromium, Edge or Chrome was found on this machine', INSTALL)
}

/** Every place worth looking at on this system, best first. */
export function candidates(env: Env = process.env, system = platform()): string[] {
  if (system === 'darwin') return onMac(env)
  if (system === 'win32') return onWindows(env)
  return onLinux(env)
}

function onLinux(env: Env): string[] {
  return [
    ...onPath(['chromium', 'chromium-browser'], env),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    ...downloaded(home(env), '.cache/ms-playwright', [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
    ]),
    ...downloaded(home(env), '.cache/puppeteer/chrome', ['chrome-linux64/chrome']),
    '/snap/bin/chromium',
    ...onPath(['microsoft-edge', 'google-chrome', 'google-chrome-stable'], env),
    '/opt/google/chrome/chrome',
  ]
}

function onMac(env: Env): string[] {
  const bundles = ['Chromium', 'Google Chrome for Testing']
  const branded = ['Microsoft Edge', 'Google Chrome']
  const inside = (name: string) => `${name}.app/Contents/MacOS/${name}`
  const applications = (name: string) => [
    `/Applications/${inside(name)}`,
    path.join(home(env), 'Applications', inside(name)),
  ]
  const testing = ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap(folder =>
    bundles.map(name => `${folder}/${inside(name)}`),
  )
  return [
    ...bundles.flatMap(applications),
    ...downloaded(home(env), 'Library/Caches/ms-playwright', testing),
    ...downloaded(home(env), '.cache/puppeteer/chrome', testing),
    ...branded.flatMap(applications),
  ]
}

function onWindows(env: Env): string[] {
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(isText)
  const everywhere = (suffix: string) => roots.map(root => path.win32.join(root, suffix))
  const exe = ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe']
  return [
    ...everywhere('Chromium\\Application\\chrome.exe'),
    ...downloaded(env.LOCALAPPDATA ?? home(env), 'ms-playwright', exe),
    ...downloaded(home(env), '.cache/puppeteer/chrome', exe),
    ...everywhere('Microsoft\\Edge\\Application\\msedge.exe'),
    ...everywhere('Google\\Chrome\\Application\\chrome.exe'),
  ]
}

/** Browsers that Playwright or Puppeteer downloaded: `<cache>/<build>/<inside>`, newest build first. */
function downloaded(base: string, cache: string, inside: string[]): string[] {
  const folder = path.join(base, cache)
  if (!existsSync(folder)) return []
  const builds = readdirSync(folder)
    .filter(name => !name.includes('headless_shell'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return builds.flatMap(build => inside.map(file => path.join(folder, build, file)))
}

function onPath(names: string[], env: Env): string[] {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(isText)
  return names.flatMap(name => folders.map(folder => path.join(folder, name)))
}

function isBrandedChrome(file: string): boolean {
  const real = existsSync(file) ? realpathSync(file) : file
  const isTesting = /for[ -]testing|puppeteer|playwright/i.test(real)
  return !isTesting && /google[-/\\ ]chrome|google-chrome/i.test(real)
}

const home = (env: Env) => env.HOME ?? env.USERPROFILE ?? homedir()
const isText = (value: string | undefined): value is string => Boolean(value)
const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
