import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/security/insecure-form'
import { form, knowing } from '../build'

test('a form that asks for your details and sends them in the open is said', () => {
  const events = [
    form({ insecure: true, action: 'http://shop.example/login', fields: ['email', 'password'] }),
  ]
  const [found] = rule.judge(events, knowing())
  expect(found).toMatchObject({ severity: 'high', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('email and password')
})

test('look-alikes: an encrypted form, a search box, a form on this machine', () => {
  const benign = [
    form(),
    form({ insecure: true, fields: ['search'], action: 'http://shop.example/search' }),
    form({ insecure: true, action: 'http://localhost:3000/login' }),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
})
