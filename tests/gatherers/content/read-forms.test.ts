// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readForms } from '../../../lib/gatherers/content/read-forms'

const formsOf = (html: string) => {
  document.body.innerHTML = html
  return readForms(document)
}

test('fields are told by kind; values and queries are not read', () => {
  const [form] = formsOf(
    `<form action="https://shop.example/join?token=secret"><input type="email" value="ada@example.org">
     <input name="vorname"><input autocomplete="tel"><input type="hidden" name="card"></form>`,
  )
  expect(form).toEqual({
    type: 'form',
    action: 'https://shop.example/join',
    fields: ['email', 'name', 'phone'],
    insecure: false,
  })
  expect(JSON.stringify(form)).not.toMatch(/ada|secret/)
})

test('a form that sends in the clear says so', () => {
  expect(
    formsOf('<form action="http://shop.example/in"><input type="password"></form>')[0],
  ).toMatchObject({
    fields: ['password'],
    insecure: true,
  })
})

test('look-alikes: buttons and boxes alone make no form; an odd address does no harm', () => {
  expect(formsOf('<form><input type="checkbox"><input type="submit"></form>')).toEqual([])
  expect(formsOf('<form action="http://["><input name="q"></form>')[0]).toMatchObject({
    fields: ['search'],
  })
})
