// What runs on pages stays small: the hook and the observer on every page, the rest on shops only (README, "Speed").
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builds } from './builds'

/** Bytes, minified. */
const CEILINGS: [string, number][] = [
  ['content-scripts/page-hook.js', 6_000],
  ['content-scripts/observer.js', 25_000],
  ['reader.js', 80_000],
]

describe.each(builds)('the $target build', ({ folder, isThere }) => {
  test.skipIf(!isThere).each(CEILINGS)('keeps %s under %i bytes', (path, ceiling) => {
    expect(statSync(join(folder, path)).size).toBeLessThanOrEqual(ceiling)
  })
})
