import { expect, test } from 'vitest'
import { tellingParts } from '../../../lib/gatherers/redaction/telling-parts'

test.each([
  ['GA1.2.1423598712.1700000000', ['1423598712.1700000000']],
  ['fb.1.1700000000000.1098765432', ['1700000000000.1098765432']],
  ['v2|550e8400-e29b-41d4-a716-446655440000|1', ['550e8400-e29b-41d4-a716-446655440000']],
  ['%7B%22id%22%3A%22q0mWb7RkYc2JdLpVtGqz%22%2C%22n%22%3A3%7D', ['q0mWb7RkYc2JdLpVtGqz']],
  ['s.q0mWb7RkYc2JdLpVtGqz', ['q0mWb7RkYc2JdLpVtGqz']],
])('%s', (value, parts) => expect(tellingParts(value)).toEqual(parts))

test.each(['q0mWb7RkYc2JdLpVtGqz', 'en-US', '2026-11-22', 'red.shoes.sale', '1.2.3'])(
  '%s has no part that says more than itself',
  value => expect(tellingParts(value)).toEqual([]),
)
