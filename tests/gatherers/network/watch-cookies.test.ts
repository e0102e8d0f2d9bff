import { expect, it } from 'vitest'
import { deletionEvent } from '../../../lib/gatherers/network/watch-cookies'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const visit = { id: 'v', url: 'https://shop.example/' }
const parts = { salt: 'salt', now: () => 7, newId: () => 'e' }
const cookie = {
  name: 'uid',
  domain: '.shop.example',
  value: '9f8b1c2d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
}

it('tells which value was deleted by its salted hash only', () => {
  const event = deletionEvent(cookie, visit, parts)
  expect(event).toMatchObject({ op: 'delete', name: 'uid', hash: saltedHash('salt', cookie.value) })
  expect(JSON.stringify(event)).not.toContain(cookie.value)
})
it('tells nothing of a cookie that singles nobody out', () => {
  expect(deletionEvent({ ...cookie, value: 'EUR' }, visit, parts)).toBeNull()
})
