import { describe, expect, it } from 'vitest'
import { parseCookieText } from '../../../lib/gatherers/content/cookie-text'

const now = Date.UTC(2026, 10, 22)

describe('a cookie that a script asks for', () => {
  it.each([
    ['a=1', { name: 'a', value: '1', lifetimeDays: null }],
    [
      '_ga=GA1.1.5.6; path=/; expires=Mon, 22 Nov 2027 00:00:00 GMT; domain=.shop.example',
      { lifetimeDays: 365, domain: 'shop.example' },
    ],
    ['a=1; max-age=864000; expires=Mon, 22 Nov 2027 00:00:00 GMT', { lifetimeDays: 10 }],
    ['a=; max-age=0', { lifetimeDays: 0 }],
    ['a=b=c; Secure; Partitioned', { value: 'b=c', isPartitioned: true }],
    ['=nameless', { name: '', value: 'nameless' }],
    ['a=1; expires=whenever; max-age=soon', { lifetimeDays: null }],
  ])('%s', (text, expected) => expect(parseCookieText(text, now)).toMatchObject(expected))

  it('is nothing when there is nothing', () => expect(parseCookieText('; path=/', now)).toBeNull())
})
