import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/security/mixed-content'
import { knowing, request } from '../build'

const open = (given = {}) =>
  request({ url: 'http://img.example/a.png', host: 'img.example', ...given })

test('parts that came in the open are one finding; code weighs more than pictures', () => {
  const [found] = rule.judge([open(), open()], knowing())
  expect(found).toMatchObject({ severity: 'low', evidenceCount: 2 })
  expect(rule.explain(found!.facts)).toContain('2 parts')
  expect(rule.judge([open({ resource: 'script' })], knowing())[0]?.severity).toBe('medium')
})

test('look-alikes: a redirect to https, a blocked part, a link followed, a page that is open itself', () => {
  const benign = [
    open({ status: 307 }),
    open({ status: null }),
    open({ resource: 'document' }),
    request(),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
  expect(rule.judge([open()], knowing([], {}, { url: 'http://shop.example/' }))).toEqual([])
})
