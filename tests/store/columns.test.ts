import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createByteSink } from '../../lib/store/bytes'
import { columnTexts } from '../../lib/store/column-texts'
import { toColumn } from '../../lib/store/columns'
import { fromColumn } from '../../lib/store/from-column'

const hex = fc.stringMatching(/^[0-9a-f]{16}$/)
/** Values as events have them: ids, hashes inside addresses, one of few words, and anything else. */
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  hex,
  hex.map(digits => `#${digits}`),
  fc.tuple(hex, hex).map(([a, b]) => `https://shop.example/?cid=%23${a}&x=${b}0`),
  fc.constantFrom('cookie', 'local', '\u0001'),
)

function packed(values: readonly unknown[]): { text: string; bytes: Uint8Array } {
  const sink = createByteSink()
  const text = JSON.stringify(toColumn(values, sink))
  return { text, bytes: sink.bytes() }
}

function throughText(values: readonly unknown[]): unknown[] {
  const { text, bytes } = packed(values)
  return fromColumn(JSON.parse(text), bytes)
}

it('gives back any list of JSON values, through text', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 40 }), values => {
      const plain = JSON.parse(JSON.stringify(values))
      expect(throughText(plain)).toEqual(plain)
    }),
  )
})

it('writes the same texts as the rows themselves', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 40 }), values => {
      const plain: unknown[] = JSON.parse(JSON.stringify(values))
      const { text, bytes } = packed(plain)
      expect(columnTexts(JSON.parse(text), bytes)).toEqual(plain.map(row => JSON.stringify(row)))
    }),
  )
})

it('gives back long columns: of few words, of many, of numbers that rise', () => {
  const rows = Array.from({ length: 1000 }, (_, n) => ({
    few: `word ${n % 5}`,
    many: n % 3 === 0 ? null : `text ${n * 7919}`,
    rising: 1_790_000_000_000 + n * 91,
    falling: 5000 - n,
    id: (n * 2654435761).toString(16).padStart(16, '0'),
  }))
  expect(throughText(rows)).toEqual(rows)
})

it('keeps repeated strings once', () => {
  const { text } = packed(Array.from({ length: 1000 }, (_, n) => ({ host: `cdn${n % 3}.example` })))
  expect(text.match(/cdn1\.example/g)).toHaveLength(1)
})

it('keeps hashes as bytes, and the text around them once', () => {
  const { text, bytes } = packed(
    Array.from({ length: 100 }, (_, n) => `https://a.example/?cid=%23${`${n}`.padStart(16, '0')}`),
  )
  expect(bytes).toHaveLength(800)
  expect(text.match(/a\.example/g)).toHaveLength(1)
})

it('keeps keys apart that hold line breaks, and a key named __proto__', () => {
  const rows = JSON.parse('[{"a":1,"b":2},{"a\\nb":3},{"__proto__":4},{}]')
  expect(JSON.stringify(throughText(rows))).toBe(JSON.stringify(rows))
})

it('reads what versions 1 and 2 wrote', () => {
  const old = '["o",[["id","n"]],["c",0,4],[[["i",["a","b"],[0,1,1,0]],["d",[5,1,1,1]]]]]'
  expect(fromColumn(JSON.parse(old), new Uint8Array())).toEqual([
    { id: 'a', n: 5 },
    { id: 'b', n: 6 },
    { id: 'b', n: 7 },
    { id: 'a', n: 8 },
  ])
})
