import { expect, test } from 'vitest'
import { companyNamed } from '../../../lib/knowledge/vendors/company-named'

test('a company with a row is what its row says', () => {
  expect(companyNamed('Nosto')).toMatchObject({ id: 'nosto', tracks: true })
  expect(companyNamed('Stripe')?.tracks).toBe(false)
})

test.each(['Keen', 'Yieldmo', 'One by AOL'])(
  '%s, which only third-party-web lists, tracks',
  name => {
    expect(companyNamed(name)).toMatchObject({ name, tracks: true, collects: [] })
  },
)

test.each([
  'Gravatar',
  'Reviews.co.uk',
  'JSDelivr CDN',
  'Google static files',
  'AOL',
  'Nobody',
  '',
])('look-alike: of %s the list says nothing that counts', name => {
  expect(companyNamed(name)?.tracks ?? false).toBe(false)
})
