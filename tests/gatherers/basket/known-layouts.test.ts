// @vitest-environment happy-dom
// Carts and checkouts as usual shop systems draw them, in short.
import { expect, test } from 'vitest'
import { readEntries } from '../../../lib/gatherers/basket/read-entries'
import { WORD_LISTS } from '../../../lib/gatherers/basket/word-lists'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { counts, sortedBasket } from '../../../lib/judging/sorted-basket'
import { wordsFrom } from '../../../lib/knowledge/basket/page-words'
import { basket } from '../../rules/build-basket'

const words = wordsFrom(WORD_LISTS)
function sortedOf(html: string) {
  document.body.innerHTML = html
  const sorted = sortedBasket(basket(runNow(readEntries(document.body, words))))
  return {
    goods: sorted.goods.map(
      ({ label, amount, quantity }) => `${label} | ${amount.amount} | ${quantity}`,
    ),
    rows: sorted.rows.map(({ kind, entry }) => `${kind} ${entry.amount.amount}`),
    sum: sorted.goods.map(entry => counts(entry, sorted)),
  }
}

test('Shopify: cart of a theme', () => {
  expect(
    sortedOf(`<main><cart-items><form action="/cart" id="cart"><table class="cart-items"><thead><tr><th>Product</th><th>Quantity</th><th>Total</th></tr></thead><tbody>
<tr class="cart-item" id="CartItem-1"><td class="cart-item__media"><a href="/products/mug?variant=1"></a><img src="m.jpg" alt="Enamel mug"></td>
<td class="cart-item__details"><a href="/products/mug?variant=1" class="cart-item__name h4 break">Enamel mug</a><div class="product-option">$18.00</div><dl><div class="product-option"><dt>Color:</dt><dd>Blue</dd></div></dl></td>
<td class="cart-item__quantity"><quantity-input><button type="button" name="minus">−</button><input type="number" name="updates[]" value="2"><button type="button" name="plus">+</button></quantity-input><cart-remove-button><a href="/cart/change?id=1&quantity=0" aria-label="Remove Enamel mug">×</a></cart-remove-button></td>
<td class="cart-item__totals"><span class="price price--end">$36.00</span></td></tr></tbody></table></form></cart-items>
<div class="cart__footer"><div class="totals"><h2 class="totals__total">Estimated total</h2><p class="totals__total-value">$36.00 USD</p></div><small>Taxes, discounts and shipping calculated at checkout.</small><button name="checkout">Check out</button></div></main>`),
  ).toEqual({ goods: ['Enamel mug | 36 | 2'], rows: ['total 36'], sum: ['with'] })
})

test('Shopify: order summary of the checkout', () => {
  expect(
    sortedOf(`<aside><div role="table" aria-label="Shopping cart"><div role="row"><div role="cell"><div><picture><img src="m.jpg" alt="Enamel mug"></picture><div><span>2</span></div></div></div>
<div role="cell"><p>Enamel mug</p><p>Blue</p></div><div role="cell"><span>$36.00</span></div></div></div>
<div role="table" aria-label="Cost summary"><div role="row"><div role="rowheader"><span>Subtotal</span></div><div role="cell"><span>$36.00</span></div></div>
<div role="row"><div role="rowheader"><span>Shipping</span></div><div role="cell"><span>$5.00</span></div></div>
<div role="row"><div role="rowheader"><strong>Total</strong></div><div role="cell"><div><span>USD</span><strong>$41.00</strong></div></div></div></div></aside>`),
  ).toMatchObject({
    goods: [expect.stringMatching(/^Enamel mug \| 36/)],
    rows: ['subtotal 36', 'shipping 5', 'total 41'],
    sum: ['with'],
  })
})

test('WooCommerce: cart and review of the order', () => {
  expect(
    sortedOf(`<form class="woocommerce-cart-form"><table class="shop_table cart"><tbody><tr class="cart_item"><td class="product-remove"><a href="/cart/?remove_item=a" class="remove" aria-label="Hoodie entfernen">×</a></td>
<td class="product-thumbnail"><a href="/p/hoodie/"><img src="h.jpg" alt=""></a></td><td class="product-name"><a href="/p/hoodie/">Hoodie</a></td><td class="product-price"><span class="amount"><bdi>45,00&nbsp;<span>€</span></bdi></span></td>
<td class="product-quantity"><input type="number" name="cart[a][qty]" value="1"></td><td class="product-subtotal"><span class="amount"><bdi>45,00&nbsp;<span>€</span></bdi></span></td></tr></tbody></table></form>
<div class="cart_totals"><h2>Warenkorb-Summe</h2><table><tr class="cart-subtotal"><th>Zwischensumme</th><td><bdi>45,00&nbsp;<span>€</span></bdi></td></tr>
<tr class="woocommerce-shipping-totals"><th>Versand</th><td><ul id="shipping_method"><li><input type="radio" checked><label>Pauschal: <bdi>4,90&nbsp;<span>€</span></bdi></label></li></ul></td></tr>
<tr class="order-total"><th>Gesamtsumme</th><td><strong><bdi>49,90&nbsp;<span>€</span></bdi></strong> <small>(inkl. <bdi>7,97&nbsp;<span>€</span></bdi> MwSt.)</small></td></tr></table></div>`),
  ).toEqual({
    goods: ['Hoodie | 45 | 1'],
    rows: ['subtotal 45', 'shipping 4.9', 'total 49.9'],
    sum: ['with'],
  })
  expect(
    sortedOf(`<table class="woocommerce-checkout-review-order-table"><tbody><tr class="cart_item"><td class="product-name">Hoodie&nbsp;<strong class="product-quantity">×&nbsp;1</strong></td><td class="product-total"><bdi>45,00&nbsp;<span>€</span></bdi></td></tr></tbody>
<tfoot><tr class="cart-subtotal"><th>Zwischensumme</th><td><bdi>45,00&nbsp;<span>€</span></bdi></td></tr><tr class="fee"><th>Bearbeitungsgebühr</th><td><bdi>2,00&nbsp;<span>€</span></bdi></td></tr>
<tr class="order-total"><th>Gesamtsumme</th><td><strong><bdi>47,00&nbsp;<span>€</span></bdi></strong></td></tr></tfoot></table>`),
  ).toEqual({
    goods: ['Hoodie | 45 | 1'],
    rows: ['subtotal 45', 'service 2', 'total 47'],
    sum: ['with'],
  })
})

test('Magento: two rows for each line', () => {
  expect(
    sortedOf(`<table id="shopping-cart-table" class="cart items data table"><tbody class="cart item"><tr class="item-info"><td class="col item"><a href="/mug.html" class="product-item-photo"><img src="m.jpg" alt="Mug"></a><div class="product-item-details"><strong class="product-item-name"><a href="/mug.html">Enamel mug</a></strong></div></td>
<td class="col price"><span class="price">£18.00</span></td><td class="col qty"><input name="cart[1][qty]" value="1" type="number"></td><td class="col subtotal"><span class="price">£18.00</span></td></tr>
<tr class="item-actions"><td colspan="4"><a class="action action-edit" href="/edit">Edit</a><a class="action action-delete" href="#">Remove item</a></td></tr></tbody></table>
<div class="cart-summary"><table class="totals"><tr class="totals sub"><th>Subtotal</th><td><span class="price">£18.00</span></td></tr><tr class="grand totals"><th><strong>Order Total</strong></th><td><strong><span class="price">£18.00</span></strong></td></tr></table></div>`),
  ).toEqual({ goods: ['Enamel mug | 18 | 1'], rows: ['subtotal 18', 'total 18'], sum: ['with'] })
})

test('boxes of an own make, with sums as pairs of words and amounts', () => {
  expect(
    sortedOf(`<div class="basket"><div class="basket-row"><div class="pic"><img src="a.jpg"></div><div class="info"><a href="/p/1">Lampe de bureau</a><span>Réf. 1209</span></div><div class="q"><button>-</button><span>1</span><button>+</button></div><div class="pr">89,00 €</div><button class="del">Supprimer</button></div>
<div class="basket-row"><div class="pic"><img src="b.jpg"></div><div class="info"><a href="/p/2">Ampoule LED</a></div><div class="q"><button>-</button><span>2</span><button>+</button></div><div class="pr">9,00 €</div><button class="del">Supprimer</button></div></div>
<div class="sum"><p>Sous-total <b>98,00 €</b></p><p>Livraison <b>Offert</b></p><p>Frais de service <b>1,99 €</b></p><p>Total TTC <b>99,99 €</b></p></div>`),
  ).toEqual({
    goods: ['Lampe de bureau | 89 | null', 'Ampoule LED | 9 | null'],
    rows: ['subtotal 98', 'shipping 0', 'service 1.99', 'total 99.99'],
    sum: ['with', 'with'],
  })
})
