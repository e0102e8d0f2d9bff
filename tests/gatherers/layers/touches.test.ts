import { expect, test } from 'vitest'
import { touchesOf } from '../../../lib/gatherers/layers/touches'

const of = (name: string, variant = 'B', tool = 'VWO') => touchesOf(tool, [name, variant]).join()

test.each([
  'PDP price test',
  'cart_price',
  'freeShippingBar',
  'free-shipping',
  'Shipping threshold 50 vs 60',
  'delivery fee',
  'Discount 10% off',
  'welcome_coupon',
  'Produktpreis +5 %',
  'Sommerrabatt',
  'Precio dinámico',
  'Prix barré',
  'price page: increase',
  'Product page price test',
  'Price test, layout B',
  'Member margin',
])('“%s” touches what things cost', name => expect(of(name)).toBe('price'))

test.each([
  'price-page-layout-color',
  'Pricing page redesign',
  'Pricing table v2',
  'Preisfilter',
  'Grand Prix landing',
  'margin 8px',
  'price_filter',
  'Sort by price',
  'Price font size',
  'Feedback widget',
  'Instagram feed',
  'Apricot hero',
  'precious stones gallery',
  'Preiselbeeren',
  'scenario A',
  'Search results',
  'button margins color',
])('look-alike: “%s” touches no price', name => expect(of(name)).toBe(''))

test.each([
  'Countdown on product page',
  'low_stock_badge',
  'exitIntentPopup',
  'Only 3 left',
  'social-proof',
  'FOMO',
])('“%s” touches pressure', name => expect(of(name)).toBe('pressure'))

test.each(['Newsletter popup', 'Detergent page', 'Size guide'])(
  'look-alike: “%s” is no pressure',
  name => expect(of(name)).toBe(''),
)

test('what the variant is called counts as well', () => {
  expect(of('PDP 12', '+5 %')).toBe('price')
  expect(of('PDP 12', 'countdown')).toBe('pressure')
})
