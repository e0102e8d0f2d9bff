// A script put into a page answers by its last expression, and must leave no name of its own in the page's world.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builds } from './builds'

const INJECTED = [
  'content-scripts/observer.js',
  'content-scripts/page-facts.js',
  'content-scripts/page-hook.js',
  'content-scripts/privacy-control.js',
  'page-layers.js',
  'page-map.js',
  'reader.js',
]

describe.each(builds)('the $target build', ({ folder, isThere }) => {
  test.skipIf(!isThere).each(INJECTED)('%s begins with no name', path => {
    expect(readFileSync(join(folder, path), 'utf8').slice(0, 60)).not.toMatch(
      /^\s*(?:var|let|const|function)\b/,
    )
  })
})
