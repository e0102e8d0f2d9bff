// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readEntries } from '../../../lib/gatherers/basket/read-entries'
import { WORD_LISTS } from '../../../lib/gatherers/basket/word-lists'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { wordsFrom } from '../../../lib/knowledge/basket/page-words'

const words = wordsFrom(WORD_LISTS)
const entriesOf = (html: string) => {
  document.body.innerHTML = html
  return runNow(readEntries(document.body, words))
}
const brief = (html: string) =>
  entriesOf(html).map(({ label, amount, quantity, isGoods }) => [
    label,
    amount.amount,
    quantity,
    isGoods,
  ])

test('a table of lines, and the rows of its sum', () => {
  expect(
    brief(`<table><tr><th>Produkt</th><th>Menge</th><th>Summe</th></tr>
<tr class="cart_item"><td><a href="https://s.example/p/kanne">Teekanne, blau</a></td><td><input type="number" name="qty" value="2"></td><td>24,90 €</td><td>49,80 €</td></tr>
<tr><th>Zwischensumme</th><td>49,80 €</td></tr><tr><th>Versand</th><td>4,90 €</td></tr>
<tr><th>Gesamtsumme</th><td><b>54,70 €</b></td></tr></table>`),
  ).toEqual([
    ['Teekanne, blau', 49.8, 2, true],
    ['Zwischensumme', 49.8, null, false],
    ['Versand', 4.9, null, false],
    ['Gesamtsumme', 54.7, null, false],
  ])
})

test('boxes with pictures, and sums as pairs', () => {
  expect(
    brief(`<ul><li class="cart-item"><img src="a.png" alt=""><div><h3>Linen shirt</h3><p>Size M</p></div>
<div class="qty">Qty: 1</div><span class="was">$59.00</span> <span>$49.00</span><button>Remove</button></li>
<li class="cart-item"><img src="b.png" alt=""><div><h3>Free sample: soap</h3></div><span>Free</span><button>Remove</button></li></ul>
<dl><dt>Subtotal</dt><dd>$49.00</dd><dt>Service fee</dt><dd>$2.99</dd></dl>
<div class="totals"><div><span>Total</span><span>$51.99</span></div></div>`),
  ).toEqual([
    ['Linen shirt', 49, 1, true],
    ['Free sample: soap', 0, null, true],
    ['Subtotal', 49, null, false],
    ['Service fee', 2.99, null, false],
    ['Total', 51.99, null, false],
  ])
})

test('sums as one flat list', () => {
  expect(
    brief(`<div class="summary"><span>Sous-total</span><span>30,00 €</span><span>Frais de dossier</span><span>2,50 €</span>
<span>Total TTC</span><span>32,50 €</span></div>`),
  ).toEqual([
    ['Sous-total', 30, null, false],
    ['Frais de dossier', 2.5, null, false],
    ['Total TTC', 32.5, null, false],
  ])
})

test('a line that comes again says so', () => {
  const [line] =
    entriesOf(`<ul><li class="line-item"><img src="a.png"><a href="https://s.example/p/coffee?v=2">Coffee beans</a>
<small>Delivered every 30 days</small><input type="number" value="1"><span>€12.90</span></li></ul>`)
  expect(line).toMatchObject({
    label: 'Coffee beans',
    url: 'https://s.example/p/coffee',
    recurring: 'Delivered every 30 days',
    amount: { amount: 12.9, currency: 'EUR' },
  })
})

test('look-alikes: what is offered beside the cart, wish lists, ways to deliver, and addresses are no lines', () => {
  expect(
    brief(`<div class="product-recommendations"><article><img src="a.png"><h3>Cups</h3><span>€9.00</span></article></div>
<ul><li><img src="b.png"><h3>Saucers</h3><span>€5.00</span><button>Add to cart</button></li>
<li><img src="c.png"><h3>Spoons</h3><span>€7.00</span><button>Move to cart</button></li></ul>
<div class="shipping-methods"><label>Express €12.00</label></div><address>Ada Lovelace, 12 St James’s Square €1.00</address>
<p>Only 3 left</p>`),
  ).toEqual([])
})

test('look-alike: a line that may be made to come again, and does not', () => {
  const [line] =
    entriesOf(`<ul><li class="line-item"><img src="a.png"><a href="https://s.example/p/coffee">Coffee beans</a>
<select><option>One-time purchase</option><option>Deliver every 30 days</option></select><p>Subscribe and save 10 % every month</p>
<input type="number" value="1"><span>€12.90</span></li></ul>`)
  expect(line).toMatchObject({ label: 'Coffee beans', recurring: null })
})
