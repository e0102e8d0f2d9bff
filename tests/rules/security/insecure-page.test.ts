import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/security/insecure-page'
import { knowing, request } from '../build'

const at = (url: string) => knowing([], {}, { url })

test('a page over http:// is said', () => {
  const page = request({ url: 'http://shop.example/', resource: 'document', thirdParty: false })
  const [found] = rule.judge([page], at('http://shop.example/'))
  expect(found).toMatchObject({ confidence: 'observed', evidence: [{ event: page.id }] })
  expect(rule.explain(found!.facts)).toContain('http://')
})

test('look-alikes: an encrypted page, a shop under construction on this machine', () => {
  for (const url of [
    'https://shop.example/',
    'http://localhost:3000/',
    'http://shop.test/',
    'http://192.168.0.4/',
  ]) {
    expect(rule.judge([], at(url))).toEqual([])
  }
})
