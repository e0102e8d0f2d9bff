// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readSort } from '../../../lib/gatherers/content/read-sort'

const sort = (html: string) => {
  document.body.innerHTML = html
  return readSort(document)?.text ?? null
}
const options = (chosen: string) =>
  `<option>Price</option><option selected>${chosen}</option><option>New</option>`

test('the chosen order of a list, by the name of its control or by its label', () => {
  expect(sort(`<select name="sort_by">${options('Recommended')}</select>`)).toBe('Recommended')
  expect(
    sort(`<label for="o">Sortieren nach</label><select id="o">${options('Empfohlen')}</select>`),
  ).toBe('Empfohlen')
  expect(sort('<button>Sort by: <b>For you</b></button>')).toBe('For you')
})

test('look-alikes: a size, a country, a button that only opens the choice', () => {
  expect(sort(`<select name="size">${options('Recommended')}</select>`)).toBeNull()
  expect(
    sort(`<select name="country">${options('France')}</select><button>Sort</button>`),
  ).toBeNull()
})
