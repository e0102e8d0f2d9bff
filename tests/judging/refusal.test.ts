import { expect, test } from 'vitest'
import { refusalIn } from '../../lib/judging/refusal'
import { storage } from '../rules/build'
import { banner, choice } from '../rules/build-page'

const no = choice({ choice: 'reject', control: 'Reject all' })

test('the question, the answer, and what lies on the device of the shop’s own', () => {
  const refusal = refusalIn(
    [
      banner(),
      storage({ hash: '#a' }),
      storage({ hash: '#b', op: 'found', area: 'local' }),
      storage({ hash: '#session', area: 'session' }),
      storage({ hash: '#other', thirdParty: true }),
      storage({ hash: '#short', bits: 12 }),
      storage({ hash: null }),
      no,
    ],
    2,
  )
  expect(refusal).toMatchObject({ choice: no, times: 2, banners: [{ text: 'We use cookies.' }] })
  expect(refusal?.kept).toEqual(new Set(['#a', '#b']))
})

test('the last answer of a visit counts', () => {
  expect(refusalIn([no, choice({ choice: 'save' })], 1)).toBeNull()
  expect(refusalIn([choice(), no], 1)).not.toBeNull()
  expect(refusalIn([banner()], 1)).toBeNull()
})

test('cookies deleted by hand take the answer along; those that the server lets expire do not', () => {
  const gone = storage({ op: 'delete', via: 'http', hash: '#a' })
  expect(refusalIn([no, gone], 1)).toBeNull()
  expect(refusalIn([no, { ...gone, hash: null }], 1)).not.toBeNull()
})
