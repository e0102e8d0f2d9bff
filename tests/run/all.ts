// npm test: every suite, real browsers included. Its last line is `N passed, N failed`, summed over all of them.
import path from 'node:path'
import { ROOT } from '../../lib/headless/root'
import { chromium, firefox } from './find-or-install'
import { type Counts, step, vitest, webExtLint, wxtBuild } from './suite'

const suites: [string, Counts][] = []
const add = async (name: string, counts: Promise<Counts>) => suites.push([name, await counts])

const browser = chromium()
const fox = firefox()
console.log(`Chromium: ${browser?.path ?? 'none; install Chromium or set CHROME_PATH'}`)
console.log(
  `Firefox: ${fox ?? 'none; its tests are skipped (install Firefox or set FIREFOX_PATH)'}`,
)

await add('build for Chromium', step('build for Chromium', wxtBuild()))
await add('build for Firefox', step('build for Firefox', wxtBuild('-b', 'firefox', '--mv3')))
await add('web-ext lint', step('web-ext lint', webExtLint(path.join(ROOT, '.output/firefox-mv3'))))
await add('unit', vitest('unit'))
if (browser) {
  const whole = process.env.VITRINE_E2E ?? '1'
  const env = {
    VITRINE_E2E: whole,
    CHROME_PATH: browser.path,
    ...(fox ? { FIREFOX_PATH: fox } : {}),
  }
  await add('end to end', vitest('end to end', env))
} else {
  await add('end to end', Promise.resolve({ passed: 0, failed: 1, skipped: 0 }))
}

console.log('\nSuites')
for (const [name, { passed, failed, skipped }] of suites) {
  console.log(
    `  ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  )
}
const sum = (key: keyof Counts) => suites.reduce((total, [, counts]) => total + counts[key], 0)
const skipped = sum('skipped')
if (skipped) console.log(`\n${skipped} skipped`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
