import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { candidates, findBrowser } from '../../lib/headless/find-browser'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const file = (name: string) => {
  const full = path.join(home, name)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, '')
  return full
}

test('the path asked for wins over CHROME_PATH', () => {
  const asked = file('asked')
  expect(findBrowser(asked, { CHROME_PATH: file('env') })).toEqual({
    path: asked,
    kind: 'chromium',
  })
})

test('a path that is no file is refused with what to do', () => {
  expect(() => findBrowser('/nowhere/chromium')).toThrow(
    '--browser /nowhere/chromium is not a file',
  )
  expect(() => findBrowser(undefined, { CHROME_PATH: '/nowhere' })).toThrow('CHROME_PATH /nowhere')
})

test('a branded Google Chrome is told apart from Chrome for Testing', () => {
  expect(findBrowser(file('opt/google/chrome/chrome')).kind).toBe('chrome')
  expect(findBrowser(file('Google Chrome.app/Contents/MacOS/Google Chrome')).kind).toBe('chrome')
  expect(findBrowser(file('ms-playwright/chromium-1200/chrome-linux/chrome')).kind).toBe('chromium')
  expect(
    findBrowser(file('Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'))
      .kind,
  ).toBe('chromium')
})

test('Chromium on the PATH comes before Google Chrome on the PATH', () => {
  const found = candidates({ PATH: '/a', HOME: home }, 'linux')
  expect(found.indexOf('/a/chromium')).toBeLessThan(found.indexOf('/a/google-chrome'))
})

test('the newest build of the Playwright cache comes first', () => {
  file('.cache/ms-playwright/chromium-999/chrome-linux/chrome')
  const newest = file('.cache/ms-playwright/chromium-1200/chrome-linux/chrome')
  file('.cache/ms-playwright/chromium_headless_shell-1300/chrome-linux/chrome')
  const found = candidates({ HOME: home, PATH: '' }, 'linux').filter(one => one.startsWith(home))
  expect(found[0]).toBe(newest)
  expect(found.some(one => one.includes('headless_shell'))).toBe(false)
})

test('macOS and Windows look where installers put browsers', () => {
  expect(candidates({ HOME: home }, 'darwin')).toContain(
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  )
  expect(candidates({ PROGRAMFILES: 'C:\\Program Files' }, 'win32')).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  )
})
