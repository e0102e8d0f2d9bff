import { expect, test } from 'vitest'
import { auditFront } from '../shops/audit-front'
import { addressOf, sitesOf } from '../shops/front'
import { FIRST_WRITER, SECOND_WRITER, writersShop } from '../shops/fronts/writers'

test('of two scripts that write many cookies and keys, neither is named for what the other wrote', async () => {
  const { bundle } = await auditFront(sitesOf(writersShop), [addressOf(writersShop.shop)])
  const written = bundle.events
    .filter(event => event.type === 'storage')
    .filter(({ op, name }) => op === 'set' && /^(one|two)_/.test(name))
  const wrong = written.filter(
    ({ name, setter }) =>
      setter !== null && setter !== (name.startsWith('one_') ? FIRST_WRITER : SECOND_WRITER),
  )
  expect(wrong).toEqual([])
  // 25 turns of three cookies and three keys by each, and two cookies through the cookie store; the browser keeps at most
  // 180 cookies of a site.
  const named = new Set(written.flatMap(({ name, setter }) => (setter === null ? [] : [name])))
  expect(named.size).toBe(400)
  const lasting = written.find(({ name }) => name === 'one_o25')
  expect(lasting).toMatchObject({ area: 'cookie', via: 'script', setter: FIRST_WRITER })
  expect(lasting?.lifetimeDays).toBeCloseTo(30, 1)
})
