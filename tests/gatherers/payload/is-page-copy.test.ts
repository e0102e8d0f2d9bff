import { describe, expect, test } from 'vitest'
import { isPageCopy } from '../../../lib/gatherers/payload/is-page-copy'

describe('a copy of a page is one in whatever format a recorder writes', () => {
  test.each([
    [
      'element names as members of nested nodes',
      '{"type":2,"data":{"node":{"tagName":"html","childNodes":[{"tagName":"head","childNodes":[{"tagName":"meta"},{"tagName":"title"}]},{"tagName":"body","childNodes":[{"tagName":"div"},{"tagName":"a"},{"tagName":"img"}]}]}}}',
    ],
    [
      'a flat list of numbers and names in capitals',
      '{"p":[[74,5,2,"*D",3,1,2,"HTML",4,3,"HEAD",5,3,4,"BODY",6,4,"TITLE",7,4,6,"STYLE",11,5,"HEADER",13,5,12,"MAIN",14,5,13,"FOOTER",17,11,"A"]]}',
    ],
    [
      'JSON within JSON',
      String.raw`{"variables":{"events":"[{\"tagName\":\"html\"},{\"tagName\":\"head\"},{\"tagName\":\"body\"},{\"tagName\":\"link\"},{\"tagName\":\"div\"},{\"tagName\":\"ul\"},{\"tagName\":\"li\"}]"}}`,
    ],
  ])('%s', (_, body) => {
    expect(isPageCopy(body)).toBe(true)
  })
})

describe('look-alikes', () => {
  test.each([
    [
      'a message with parts named like elements',
      '{"title":"Hi","body":"x","header":"y","footer":"z","html":"<b>","head":"","link":"/"}',
    ],
    ['the path to a clicked element', '{"elements":["a","li","ul","nav","header","body","html"]}'],
    ['one fragment of markup', '{"html":"<div><p>Thank you</p><a href=\\"/\\">Home</a></div>"}'],
    [
      'a list of products',
      '{"items":[{"id":"SKU-77","price":59.9,"link":"/p/vase","img":"/i.jpg"}]}',
    ],
    ['nothing', ''],
  ])('%s is none', (_, body) => {
    expect(isPageCopy(body)).toBe(false)
  })

  test('a long body without any element name is read in bounded time', () => {
    expect(isPageCopy('"a":'.repeat(1_000_000))).toBe(false)
  })
})
