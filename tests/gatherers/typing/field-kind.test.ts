// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { typedKind } from '../../../lib/gatherers/typing/field-kind'

const kindOf = (html: string, value = 'Ada Love') => {
  document.body.innerHTML = html
  return typedKind(document.querySelector('input, textarea')!, value)
}

test.each([
  ['<input type="email">', 'email'],
  ['<input name="customer[email]">', 'email'],
  ['<input placeholder="Ihre E-Mail-Adresse">', 'email'],
  ['<label>Correo <input></label>', 'email'],
  ['<input type="tel">', 'phone'],
  ['<input name="billingPhone">', 'phone'],
  ['<input autocomplete="shipping given-name">', 'name'],
  ['<input id="Nachname">', 'name'],
  ['<input name="address1" autocomplete="address-line1">', 'address'],
  ['<textarea name="street"></textarea>', 'address'],
  ['<input name="zip">', 'postcode'],
  ['<input autocomplete="postal-code">', 'postcode'],
  ['<input type="search">', 'search'],
  ['<input name="q">', 'search'],
])('%s asks for %s', (html, kind) => expect(kindOf(html)).toBe(kind))

test('an e-mail address is one wherever it is typed', () =>
  expect(kindOf('<input name="login">', 'ada@mail.example')).toBe('email'))

test.each([
  '<input type="password">',
  '<input type="text" name="password_visible">',
  '<input name="x" autocomplete="current-password">',
  '<input autocomplete="cc-number">',
  '<input name="cardNumber">',
  '<input autocomplete="one-time-code">',
  '<input placeholder="CVC">',
])('%s is never read', html => expect(kindOf(html, 'ada@mail.example')).toBe('secret'))

test('a card number is never read, whatever its field is called', () =>
  expect(kindOf('<input name="email">', '4111 1111 1111 1111')).toBe('secret'))

test.each([
  '<input name="coupon">',
  '<input name="quantity" type="number">',
  '<input name="company_name">',
  '<textarea name="message"></textarea>',
])('%s is no identity', html => expect(kindOf(html)).toBeNull())
