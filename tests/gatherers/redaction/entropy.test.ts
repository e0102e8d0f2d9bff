import { describe, expect, it } from 'vitest'
import { estimateBits, isIdentifierLike } from '../../../lib/gatherers/redaction/entropy'

describe('values that can single a person out', () => {
  it.each([
    ['GA1.2.123456789.1700000000', 'Google Analytics client id: random number and first visit'],
    ['fb.1.1700000000000.1234567890', 'Meta browser id'],
    ['550e8400-e29b-41d4-a716-446655440000', 'UUID'],
    [
      '%7B%22distinct_id%22%3A%22018f3a1e-7c1b-7a55-b0a1-9d2f4c6b8e01%22%7D',
      'PostHog, URL-encoded JSON',
    ],
    ['eyJ1c2VyIjoiOWYyYzFhN2U0YjZkOGMwMyJ9', 'Base64 of JSON with a random user'],
    ['9f86d081884c7d659a2feaa0c55ad015', 'hash'],
    ['k7Qz2mX9pLw4Rt8v', 'random letters and digits'],
    [
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      'signed token',
    ],
    [
      'isGpcEnabled=0&datestamp=Sun+Nov+22+2026&consentId=3f1b6f0e-1b7c-4a5e-9d3a-2c4e6f8a0b1d&version=202309.1.0',
      'consent manager with an id',
    ],
    ['s%3AqX3kd8fjZ2mPw1Lr.8Jh2kLm4', 'session cookie'],
  ])('%s (%s)', value => expect(isIdentifierLike(value)).toBe(true))
})

describe('values that everybody shares', () => {
  it.each([
    '2026-11-22',
    '2026-11-22T10:15:30.123Z',
    'Sun Nov 22 2026 10:15:30 GMT+0000',
    '1700000000',
    '1700000000000',
    '1700000000123456789',
    '0.8273645102938475',
    '103.40000003576279',
    'en-US',
    'true',
    '{"theme":"dark"}',
    '{"currency":"EUR","country":"DE","seenBanner":true,"pages":12}',
    'eyJ0aGVtZSI6ImRhcmsiLCJsYW5ndWFnZSI6ImVuIn0=',
    'womens-waterproof-running-shoe-blue',
    'herren-winterjacke-mit-kapuze',
    'chaussures-de-randonnee-imperméables',
    'zapatillas-para-mujer-de-montana',
    'scarpe-da-ginnastica-uomo',
    'kurtka-zimowa-damska',
    'kochmesser',
    'fahrradhelm',
    'women-lifestyle-technology',
    'obchodne-podmienky',
    'muusikalised-manguasjad',
    'v14.2.301-beta.2',
    '1920x1080x24',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
    'https://www.shop.example/collections/summer-dresses?sort=price',
    'utm_source=google&utm_medium=cpc&utm_campaign=spring_sale',
    '12345,12346,12350,12399',
    'granted',
    '0',
    '',
    'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA',
  ])('%s', value => expect(isIdentifierLike(value)).toBe(false))

  it('does not count what the page address already says', () => {
    const page = 'https://shop.example/products/8123456789012?variant=4412345678901'
    expect(isIdentifierLike('viewed:8123456789012')).toBe(true)
    expect(isIdentifierLike('viewed:8123456789012', page)).toBe(false)
  })

  it('gives a number for anything at all, quickly', () => {
    const started = performance.now()
    for (const value of ['%'.repeat(5000), '{'.repeat(5000), 'ab'.repeat(50_000), '\u0000\ud800']) {
      expect(estimateBits(value)).toBeGreaterThanOrEqual(0)
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

it.each(['1677879486.1795320505', 'GA1.1.1677879486.1795320505', 'fb.1.1795320505211.1677879486'])(
  'a client id whose random part looks like a time (%s) is an identifier',
  value => {
    expect(isIdentifierLike(value)).toBe(true)
  },
)

it.each(['1795320505', '1795320505211', '12.50', '1234.56', '2026.1122'])(
  'a time, a price or a date (%s) is no identifier',
  value => {
    expect(isIdentifierLike(value)).toBe(false)
  },
)
