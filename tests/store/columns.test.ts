import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromColumn, toColumn } from '../../lib/store/columns'

const json = fc.jsonValue({ maxDepth: 4 })

it('gives back any list of JSON values, through text', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 40 }), values => {
      const plain = JSON.parse(JSON.stringify(values))
      expect(fromColumn(JSON.parse(JSON.stringify(toColumn(plain))))).toEqual(plain)
    }),
  )
})

it('keeps repeated strings once', () => {
  const column = toColumn(Array.from({ length: 1000 }, (_, n) => ({ host: `cdn${n % 3}.example` })))
  expect(JSON.stringify(column).match(/cdn1\.example/g)).toHaveLength(1)
})

it('keeps keys apart that hold line breaks, and a key named __proto__', () => {
  const rows = JSON.parse('[{"a":1,"b":2},{"a\\nb":3},{"__proto__":4},{}]')
  expect(JSON.stringify(fromColumn(toColumn(rows)))).toBe(JSON.stringify(rows))
})
