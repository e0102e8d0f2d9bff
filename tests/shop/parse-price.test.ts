import { describe, expect, it } from 'vitest'
import { parsePrice } from '../../lib/shop/parse-price'

describe('parsePrice', () => {
  it('prices written alike are each read for themselves, and only those are taken for alike', () => {
    expect(parsePrice('$20.90')).toEqual({ amount: 20.9, currency: 'USD', sign: '$' })
    expect(parsePrice('$89.15')).toEqual({ amount: 89.15, currency: 'USD', sign: '$' })
    expect(parsePrice('£89.15')?.currency).toBe('GBP')
    expect(parsePrice('8 TOP 10')?.currency).toBe('TOP')
    expect(parsePrice('TOP price of the 8th')?.currency ?? null).toBeNull()
  })

  it.each([
    ['1.234,56 €', 1234.56, 'EUR'],
    ['€ 1,234.56', 1234.56, 'EUR'],
    ['1 299,00 zł', 1299, 'PLN'],
    ["CHF 1'049.95", 1049.95, 'CHF'],
    ['Rs. 1,23,456.50', 123456.5, 'INR'],
    ['12€90', 12.9, 'EUR'],
    ['US$ 12.99', 12.99, 'USD'],
    ['R$ 1.299,90', 1299.9, 'BRL'],
    ['159,- Kč', 159, 'CZK'],
    ['٢٥٠ د.إ', 250, 'AED'],
    ['12.500 KWD', 12.5, 'KWD'],
    ['12.500 ₫', 12500, 'VND'],
    ['ab 26 bis 50 €', 26, 'EUR'],
    ['12x de R$ 44,00 sem juros', 44, 'BRL'],
    ['Model MX924 $45.00', 45, 'USD'],
    ['-20% 80,00 EUR', 80, 'EUR'],
  ])('reads %s', (text, amount, currency) => {
    expect(parsePrice(text)).toMatchObject({ amount, currency })
  })

  it('takes the currency from the hint when the text has none', () => {
    expect(parsePrice('39.95', { currency: 'Price from £ 39.95' })?.currency).toBe('GBP')
  })

  it('lets the locale decide what a shared sign means', () => {
    expect(parsePrice('$5', { locale: 'en-CA' })?.currency).toBe('CAD')
    expect(parsePrice('5 kr', { locale: 'da-DK' })?.currency).toBe('DKK')
  })

  it('reads "Free!" as nothing to pay, and "free shipping over $49" as no price', () => {
    expect(parsePrice('Free!')?.amount).toBe(0)
    expect(parsePrice('Free shipping on orders over $49')).toBeNull()
  })

  it.each(['Sold out', 'July, 2004', '', '%%%', '20% off'])('finds no price in %j', text => {
    expect(parsePrice(text)).toBeNull()
  })
})

it('look-alike: “now” in Swedish, Danish and Dutch is no currency', () => {
  expect(parsePrice('Nu 1 499 kr', { locale: 'sv' })).toMatchObject({
    amount: 1499,
    currency: 'SEK',
  })
  expect(parsePrice('Nu € 49,95')).toMatchObject({ amount: 49.95, currency: 'EUR' })
  expect(parsePrice('Nu 199,-')).toMatchObject({ amount: 199, currency: null })
})
