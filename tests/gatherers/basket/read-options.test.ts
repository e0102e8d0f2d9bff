// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readOptions } from '../../../lib/gatherers/basket/read-options'
import { WORD_LISTS } from '../../../lib/gatherers/basket/word-lists'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { wordsFrom } from '../../../lib/knowledge/basket/page-words'

const words = wordsFrom(WORD_LISTS)
const optionsOf = (html: string) => {
  document.body.innerHTML = html
  return runNow(readOptions(document, words)).map(({ element: _, ...facts }) => facts)
}

test('a box in the form that orders, with its price', () => {
  expect(
    optionsOf(`<form action="/cart/add"><label><input type="checkbox" name="gift" checked> Geschenkverpackung + 3,90 €</label>
<button>In den Warenkorb</button></form>`),
  ).toEqual([
    {
      type: 'option',
      label: 'Geschenkverpackung + 3,90 €',
      price: { amount: 3.9, currency: 'EUR' },
      control: 'checkbox',
      on: true,
      others: [],
      inOrder: true,
      selector: 'input[name="gift"]',
      isWritten: true,
    },
  ])
})

test('radio buttons with what could be chosen in their place, and selects with a surcharge', () => {
  expect(
    optionsOf(`<form><label><input type="radio" name="plan" value="s" checked> Subscribe & save 10% – every 30 days</label>
<label><input type="radio" name="plan" value="o"> One-time purchase</label>
<label for="w">Warranty</label><select id="w" name="w"><option>None</option><option selected>2 years + $29.00</option></select></form>`).map(
      ({ label, on, others, control }) => [label, on, others, control],
    ),
  ).toEqual([
    ['Subscribe & save 10% – every 30 days', true, ['One-time purchase'], 'radio'],
    ['Warranty: 2 years + $29.00', true, ['None'], 'select'],
  ])
})

test('advertising needs no price', () => {
  expect(
    optionsOf('<label><input type="checkbox" checked> Email me with news and offers</label>')[0],
  ).toMatchObject({ label: 'Email me with news and offers', on: true, price: null })
})

test('look-alikes: addresses, terms, banners, filters and what cannot be changed are not read', () => {
  expect(
    optionsOf(`<label><input type="radio" name="a" checked> Ada Lovelace, 12 St James’s Square, London</label>
<label><input type="checkbox" checked> Billing address same as shipping</label>
<label><input type="checkbox"> I agree to the terms</label>
<div id="cookie-banner"><label><input type="checkbox" checked> Newsletter marketing emails</label></div>
<div class="filters"><label><input type="checkbox" checked> Under €50.00</label></div>
<label><input type="checkbox" checked disabled> Handling €2.00</label>
<select><option selected>Size M</option><option>Size L</option></select>`),
  ).toEqual([])
})
