import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactText } from '../../../lib/gatherers/redaction/redact-text'
import { redactUrl } from '../../../lib/gatherers/redaction/redact-url'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const salt = '000102030405060708090a0b0c0d0e0f'

describe('salted hashes', () => {
  it('recognize a value under one salt and not under another', () => {
    expect(saltedHash(salt, 'abc')).toMatch(/^#[0-9a-f]{16}$/)
    expect(saltedHash(salt, 'abc')).toBe(saltedHash(salt, 'abc'))
    expect(saltedHash(salt, 'abc')).not.toBe(saltedHash('f'.repeat(32), 'abc'))
    expect(saltedHash(salt, saltedHash(salt, 'abc'))).toBe(saltedHash(salt, 'abc'))
  })
})

describe('a redacted URL', () => {
  it.each([
    'https://shop.example/products/blue-shoe?variant=red&page=2',
    'https://www.google-analytics.com/g/collect?v=2&tid=G-AB12CD34EF&en=page_view',
    'https://cdn.example/assets/app.3f9a8c7d6e5b4a39.js',
    '/relative/path?sort=price',
  ])('keeps %s as it is', url => expect(redactUrl(url, salt)).toBe(url))

  it('hides identifiers, addresses, credentials and nested addresses, and keeps the names', () => {
    const url = redactUrl(
      'https://user:pass@t.example/c/550e8400-e29b-41d4-a716-446655440000?cid=123456789.1700000000&em=anna&dl=https%3A%2F%2Fshop.example%2F%3Femail%3Dme%2540example.com&n=5#access_token=abc',
      salt,
    )
    expect(url).toMatch(
      /^https:\/\/t\.example\/c\/%23[0-9a-f]{16}\?cid=%23[0-9a-f]{16}&em=%23[0-9a-f]{16}&dl=https%3A%2F%2Fshop\.example%2F%3Femail%3D/,
    )
    expect(url).toMatch(/&n=5#access_token=%23[0-9a-f]{16}$/)
    expect(url).not.toMatch(/anna|pass|me%|example\.com|abc/)
  })

  it('bounds everything', () => {
    expect(redactUrl(`https://a.example/?x=${'word '.repeat(5000)}`, salt).length).toBeLessThan(800)
    expect(redactUrl(`data:image/png;base64,${'A'.repeat(9000)}`, salt)).toBe('data:…')
    expect(redactUrl('blob:https://a.example/550e8400-e29b-41d4-a716-446655440000', salt)).toBe(
      'blob:https://a.example',
    )
  })
})

describe('a redacted text', () => {
  it.each([
    'Only 3 left in stock',
    'From 1,299.00 € · 30-day return',
    'Customers also bought',
    'Order before 23:59 for delivery on 2026-11-24',
    'Call it a day: size 10-12, 100% cotton',
  ])('keeps "%s"', text => expect(redactText(text, salt)).toBe(text))

  it.each([
    ['Signed in as anna.kim@example.com', 'anna'],
    ['Welcome back, Anna Kim!', 'Anna'],
    ['Willkommen zurück, Jürgen', 'Jürgen'],
    ['Call +44 20 7946 0958 now', '7946'],
    ['Call (212) 555-0147', '0147'],
    ['Card 4111 1111 1111 1111', '1111'],
    ['IBAN DE89 3704 0044 0532 0130 00', '3704'],
    ['token=ZGlkIHlvdSBzZWUgYW5uYUBleGFtcGxlLmNvbQ==', 'ZGlk'],
  ])('of "%s" loses "%s"', (text, secret) => {
    expect(redactText(text, salt)).not.toContain(secret)
    expect(redactText(text, salt)).toMatch(/#[0-9a-f]{16}/)
  })

  it('loses what was typed', () => {
    expect(redactText('Results for Zbigniew Q', salt, ['Zbigniew Q'])).toMatch(
      /^Results for #[0-9a-f]{16}$/,
    )
  })
})

describe('whatever the surroundings', () => {
  const word = fc.stringMatching(/^[a-z]{3,10}$/)
  const email = fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9]{2,9}\.?[a-z0-9]{2,6}$/), word)
    .map(([user, host]) => `${user}@${host}.example`)
  const token = fc.uuid()
  const wrap = fc.constantFrom(
    (v: string) => v,
    encodeURIComponent,
    (v: string) => encodeURIComponent(encodeURIComponent(v)),
    (v: string) => encodeURIComponent(JSON.stringify({ a: { b: v } })),
    (v: string) => encodeURIComponent(btoa(v)),
    (v: string) => encodeURIComponent(`https://n.example/p?q=${encodeURIComponent(v)}`),
  )
  const traces = (secret: string, out: string) => {
    const plain = decodeURIComponent(decodeURIComponent(out))
    return [out, plain].some(text =>
      [secret, btoa(secret).replace(/=+$/, '')].some(form => text.includes(form)),
    )
  }

  it('a seeded e-mail or token never survives in a URL, and redacting twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(email, token),
        word,
        wrap,
        fc.constantFrom('path', 'value', 'fragment'),
        (secret, name, how, where) => {
          const value = how(secret)
          const url =
            where === 'path'
              ? `https://t.example/${value}/x`
              : where === 'value'
                ? `https://t.example/x?a=1&${name}=${value}&b=2`
                : `https://t.example/x#${name}=${value}`
          const once = redactUrl(url, salt)
          expect(traces(secret, once), once).toBe(false)
          expect(redactUrl(once, salt)).toBe(once)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('a seeded e-mail, token or typed name never survives in a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(email, token),
        fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
        fc.lorem({ maxCount: 8 }),
        (secret, name, around) => {
          const once = redactText(`${around} ${name} ${secret}, ${around}`, salt, [name])
          expect(once).not.toContain(secret)
          expect(once).not.toContain(name)
          expect(redactText(once, salt, [name])).toBe(once)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        redactUrl(text, salt)
        redactText(text, salt)
      }),
    )
  })
})

it.each([
  'Bearbeitungsgebühr',
  'Geschenkverpackung (+ 3,90 €)',
  'Rückerstattungsversicherung',
  'Teesieb aus Edelstahl',
  'Verzendverzekering',
])('long words of goods and fees stay: %s', label => {
  expect(redactText(label, salt)).toBe(label)
})
