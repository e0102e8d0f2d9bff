import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../lib/gatherers/typing/pieces'

const EMAIL = 'ada.love+tea@mail.example'
const has = (text: string, wanted = EMAIL) =>
  piecesOf(text).found.find(piece => piece.text === wanted)

test.each([
  ['a parameter', `v=1&em=${encodeURIComponent(EMAIL)}&x=2`],
  ['a parameter encoded twice', `em=${encodeURIComponent(encodeURIComponent(EMAIL))}`],
  ['a bare plus', `em=${EMAIL}`],
  ['a JSON string', JSON.stringify({ user: [{ mail: EMAIL }] })],
  ['JSON inside a parameter', `data=${encodeURIComponent(JSON.stringify({ mail: EMAIL }))}`],
  ['JSON inside JSON', JSON.stringify({ body: JSON.stringify({ mail: EMAIL }) })],
  ['JSON that was cut', `[{"a":1},{"mail":"${EMAIL}","b":"unfinis`],
  ['a path', `/collect/${EMAIL}/x`],
  ['a sentence', `Order of <${EMAIL}>, thanks`],
  [
    'lines of a multipart form',
    `--x\r\nContent-Disposition: form-data; name="e"\r\n\r\n${EMAIL}\r\n--x--`,
  ],
  ['several lines of JSON', `{"a":1}\n{"mail":"${EMAIL}"}`],
])('an address in %s is a piece', (_, text) => expect(has(text)).toBeDefined())

test('what lies in Base64 and hex is told with its layers, two deep and no deeper', () => {
  const json = JSON.stringify({ mail: EMAIL, name: 'Zoë' })
  const base64 = Buffer.from(json).toString('base64')
  expect(has(`d=${encodeURIComponent(base64)}`)).toMatchObject({ key: 'mail', layers: ['base64'] })
  expect(has(Buffer.from(EMAIL).toString('hex'))).toMatchObject({ layers: ['hex'] })
  const twice = Buffer.from(base64).toString('base64')
  expect(has(twice)).toMatchObject({ layers: ['base64', 'base64'] })
  expect(has(Buffer.from(twice).toString('base64'))).toBeUndefined()
})

test('digests and names of several words are pieces, under their key', () => {
  const digest = '0a'.repeat(16)
  expect(has(`p:${digest}:1`, digest)).toBeDefined()
  expect(has(`_id_${digest}`, digest)).toBeDefined()
  expect(has('n=Ada+Love&x=1', 'Ada Love')).toMatchObject({ key: 'n' })
  expect(has('Bill to Ada Love, London', 'Ada Love')).toBeDefined()
})

test('a huge body is cut, and what was left out is counted', () => {
  const { found, dropped } = piecesOf(
    JSON.stringify(Array.from({ length: 9_000 }, (_, at) => `value-${at}`)),
  )
  expect(found).toHaveLength(3_000)
  expect(dropped).toBeGreaterThan(0)
})

test('no text breaks it, and no piece is beyond its bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.base64String()), text => {
      const { found } = piecesOf(text)
      return found.every(piece => piece.text.length >= 4 && piece.text.length <= 300)
    }),
  )
})
