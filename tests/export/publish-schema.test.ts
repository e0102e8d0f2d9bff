import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { publishedSchema, SCHEMA_FILE } from '../../lib/export/publish-schema'

it('the published JSON Schema is the one that imports are checked with (UPDATE_SCHEMA=1 writes it)', () => {
  const now = publishedSchema()
  if (process.env.UPDATE_SCHEMA) writeFileSync(SCHEMA_FILE, now)
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(now))
})

it('names every part of the bundle', () => {
  expect(Object.keys(JSON.parse(publishedSchema()).properties)).toEqual([
    'schema',
    'generator',
    'generatedAt',
    'settings',
    'visits',
    'events',
    'findings',
    'comparisons',
    'prices',
    'integrity',
  ])
})
