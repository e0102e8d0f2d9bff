import { expect, test } from 'vitest'
import { csv } from '../../lib/export/csv'

test('quotes, commas and line breaks are quoted as RFC 4180 says', () => {
  expect(
    csv([
      ['a', 'b'],
      ['say "hi"', 'x,y'],
      ['two\nlines', null],
    ]),
  ).toBe('a,b\r\n"say ""hi""","x,y"\r\n"two\nlines",\r\n')
})

test('text that a spreadsheet would run is defused; numbers stay numbers', () => {
  expect(csv([['=HYPERLINK("http://x")', '+1', '-2', '@a', -2]])).toBe(
    `"'=HYPERLINK(""http://x"")",'+1,'-2,'@a,-2\r\n`,
  )
})
