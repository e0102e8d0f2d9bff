import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReports } from '../../../lib/gatherers/content/parse-reports'

const call = ['n', 'Navigator.plugins', 'https://shop.example/a.js', 3]

describe('what the page hook reports', () => {
  it('is read row by row', () => {
    expect(parseReports(JSON.stringify([call, ['x', 12]]))).toEqual([
      {
        kind: 'calls',
        key: 'Navigator.plugins',
        script: 'https://shop.example/a.js',
        calls: 3,
        news: [],
      },
      { kind: 'dropped', count: 12 },
    ])
  })
})

describe('a forged batch is refused whole', () => {
  it.each([
    ['no JSON', '[['],
    ['no list', '{"length":1}'],
    ['an unknown kind', '[["z",1]]'],
    ['a prototype key as kind', '[["__proto__",1]]'],
    ['another prototype key', '[["constructor",1]]'],
    ['a missing cell', '[["n","Navigator.plugins","https://a.example/"]]'],
    ['a wrong type', '[["n","Navigator.plugins","https://a.example/","3"]]'],
    ['a negative count', '[["x",-1]]'],
    ['a count without end', '[["x",1e400]]'],
    ['an object for a cell', '[["n",{"toString":1},"s",1]]'],
    ['a cell too many', '[["x",1,2]]'],
    ['an argument too long', JSON.stringify([[...call, 'a'.repeat(5_000)]])],
    ['an unknown way of sending', '[["b","carrier pigeon","GET","u","",0,"",0,0,""]]'],
    ['one bad row among good ones', JSON.stringify([call, ['n']])],
    ['more rows than a batch has', JSON.stringify(Array.from({ length: 1_000 }, () => call))],
    ['more text than a batch has', JSON.stringify([['x', 1]]) + ' '.repeat(2_000_000)],
  ])('%s', (_, batch) => expect(parseReports(batch)).toBeNull())

  it('and whatever is no text', () => {
    for (const value of [undefined, null, 1, {}, [], [call]]) expect(parseReports(value)).toBeNull()
  })

  it('and nothing makes the parser throw', () => {
    fc.assert(fc.property(fc.json(), json => void parseReports(json)))
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.constantFrom('n', 'q', 'b', 'i', 'c', 'x'), fc.jsonValue()))),
        rows => void parseReports(JSON.stringify(rows)),
      ),
    )
  })
})
