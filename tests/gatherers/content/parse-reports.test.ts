import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressIn, parseReports } from '../../../lib/gatherers/content/parse-reports'

const line = '    at read (https://shop.example/a.js:1:20)'
const call = ['n', 'Navigator.plugins', line, 3, 0]

describe('what the page hook reports', () => {
  it('is read row by row, after the number of rows it had to leave out', () => {
    expect(parseReports(JSON.stringify([12, call]))).toEqual({
      dropped: 12,
      reports: [
        {
          kind: 'calls',
          key: 'Navigator.plugins',
          script: 'https://shop.example/a.js',
          calls: 3,
          news: [],
        },
      ],
    })
  })

  it('takes numbers for what the page left out of a sending', () => {
    const sending = [
      'b',
      'beacon',
      0,
      'https://t.example/c',
      'a=1',
      0,
      3,
      1_700_000_000_000,
      line,
      0,
    ]
    expect(parseReports(JSON.stringify([0, sending]))?.reports[0]).toMatchObject({
      method: 'GET',
      blob: null,
      body: 'a=1',
      script: 'https://shop.example/a.js',
    })
  })
})

describe('the address in a line of the stack', () => {
  it.each([
    ['    at f (https://a.example/x.js:12:3)', 'https://a.example/x.js'],
    ['    at https://a.example/x.js?v=(2):12:3', 'https://a.example/x.js?v=(2)'],
    ['f@https://a.example:8443/x.js:12:3', 'https://a.example:8443/x.js'],
    [
      '    at eval (eval at g (https://a.example/x.js:1:2), <anonymous>:1:1)',
      'https://a.example/x.js',
    ],
    ['    at <anonymous>', ''],
  ])('%s', (text, address) => {
    expect(addressIn(text)).toBe(address)
  })
})

describe('a forged batch is refused whole', () => {
  it.each([
    ['no JSON', '[['],
    ['no list', '{"length":1}'],
    ['no number of dropped rows', '[["n","k","",1,0]]'],
    ['an unknown kind', '[0,["z",1,0]]'],
    ['a prototype key as kind', '[0,["__proto__",1,0]]'],
    ['another prototype key', '[0,["constructor",1,0]]'],
    ['a missing cell', '[0,["n","Navigator.plugins","",0]]'],
    ['a wrong type', '[0,["n","Navigator.plugins","","3",0]]'],
    ['a negative count', '[0,["n","Navigator.plugins","",-3,0]]'],
    ['an argument that is no text', '[0,["n","Navigator.plugins","",3,{},0]]'],
    ['an unknown way of sending', '[0,["b","carrier pigeon",0,"","",0,0,0,"",0]]'],
    ['a row without its end', '[0,["n","Navigator.plugins","",""]]'],
    ['an answer that is no text', '[0,["a","https://a.example/",{},1,0]]'],
    ['one good row and one bad', JSON.stringify([0, call, ['n', 0]])],
  ])('%s', (_, batch) => {
    expect(parseReports(batch)).toBeNull()
  })

  it('whatever is thrown at it', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(() => parseReports(value)).not.toThrow()
        expect(() => parseReports(JSON.stringify(value))).not.toThrow()
      }),
    )
  })

  it('a batch of ten million characters, unread', () => {
    expect(parseReports(`[0,["n","${'a'.repeat(10_000_000)}","",1]]`)).toBeNull()
  })
})
