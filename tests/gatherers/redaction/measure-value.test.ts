import { expect, test } from 'vitest'
import { measureValue } from '../../../lib/gatherers/redaction/measure-value'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const salt = '0'.repeat(32)
const page = 'https://shop.example/p/steel-kettle-90210?sid=8f14e45fceea167a5a36dedd4bea2543'
const measure = (value: string) => measureValue(value, salt, page)

test('an identifier is kept as its hash, size and telling part', () => {
  const value = 'GA1.2.1203948571.1763769600'
  const { length, bits, hash, parts } = measure(value)
  expect(length).toBe(27)
  expect(bits).toBeGreaterThan(33)
  expect(hash).toBe(saltedHash(salt, value))
  expect(parts).toEqual([saltedHash(salt, '1203948571.1763769600')])
})

test('an identifier of one part has no parts', () => {
  expect(measure('8f14e45fceea167a5a36dedd4bea2544')).not.toHaveProperty('parts')
})

test.each([
  ['a language', 'en-US'],
  ['a choice', 'granted'],
  ['a date', '2026-11-22T10:00:00Z'],
  ['a word list', 'kettle,toaster,blender'],
  ['what stands in the page’s own address', '8f14e45fceea167a5a36dedd4bea2543'],
])('%s has no hash', (_, value) => {
  expect(measure(value)).toMatchObject({ length: value.length, hash: null })
})
