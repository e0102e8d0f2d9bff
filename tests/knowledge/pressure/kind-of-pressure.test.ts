import { beforeAll, describe, expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { classifyText } from '../../../lib/knowledge/lexicons/classify-label'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'
import { compilePhrase } from '../../../lib/knowledge/lexicons/phrase'
import { kindOfPressure } from '../../../lib/knowledge/pressure/kind-of-pressure'
import type { PressureWords } from '../../../lib/knowledge/pressure/pressure-kind'
import { pressureWords } from '../../../lib/knowledge/pressure/pressure-words'
import { likelihood, readModel } from '../../../lib/knowledge/pressure/text-model'
import { WEIGHTS } from '../../../lib/knowledge/pressure/weights'

test('money, shares and numbers are told apart, and thousands are one number', () => {
  expect(pressureWords('Only $5.00 or 20 % off 1,200 items')).toEqual(
    'only price or 0 percent off 0 items'.split(' '),
  )
  expect(pressureWords('12,50 € · 20 000')).toEqual(['price', '0'])
})

test('the model rejects what the phrases would take, and says nothing of other languages', () => {
  expect(kindOfPressure('Only 3 left')).toBe('low-stock')
  expect(kindOfPressure('Nur noch 3 Stück auf Lager')).toBe('low-stock')
})

describe('look-alikes: what shops say that presses nobody', () => {
  test.each([
    'Order within 2 hrs 13 mins for delivery tomorrow',
    'Bestellen Sie innerhalb 2 Std. 13 Min. und erhalten Sie die Lieferung morgen',
    'Commandez dans les 2 h 13 min pour une livraison demain',
    'Besteld voor 23:59, morgen in huis',
    'Zamów do 14:00, wysyłka jutro',
    'Auction ends in 2h 13m',
    '3 characters left',
    'Limited to 5 per customer while stock lasts',
    'Nur noch 2 Stück pro Kunde',
    'Letzte 3 Bestellungen',
    'Les 3 derniers articles du blog',
    'Quantité limitée à 5 par client',
    'Los clientes también compraron',
    'Je hebt nog 3 dagen om te retourneren',
    'Only $5 away from free shipping',
    'Customers who viewed this item also viewed',
    'Open today 9:00 - 18:00',
    'Sale',
    'Free shipping over $50',
    '',
    '🔥',
  ])('%s', text => {
    expect(kindOfPressure(text)).toBeNull()
  })
})

test('bad input never crashes', () => {
  for (const text of ['0'.repeat(300), '*(|)'.repeat(70), '\u0000', ' 1 '.repeat(100)])
    expect(() => kindOfPressure(text)).not.toThrow()
})

test('the weights read, and stay small', () => {
  const { bias, scale, weights } = readModel(WEIGHTS)
  expect(Number.isFinite(bias) && scale > 0).toBe(true)
  expect(weights.size).toBeGreaterThan(1_000)
  expect(Buffer.byteLength(WEIGHTS)).toBeLessThan(40_000)
  expect(likelihood({ bias, weights: new Map(), scale }, new Set())).toBeGreaterThan(0)
})

describe('what the reader takes up in a language of the seven is given its kind', () => {
  beforeAll(() => shareLexicons(allLexicons))

  test.each([
    ['low-stock', 'Ultimi 2 pezzi disponibili'],
    ['low-stock', 'Zostały tylko 3 sztuki'],
    ['low-stock', 'Ostatnie 2 sztuki!'],
    ['low-stock', 'Die letzten 2 Exemplare'],
    ['low-stock', 'Les 3 derniers exemplaires'],
    ['low-stock', 'Últimas 2 unidades'],
    ['low-stock', 'Laatste 2 stuks'],
    ['low-stock', 'Final 3 remaining'],
    ['activity', 'Jemand aus Hamburg hat gerade diesen Artikel gekauft'],
    ['activity', 'Vendu 32 fois ces dernières 24 heures'],
    ['activity', 'María de Sevilla acaba de comprar este producto'],
    ['activity', 'Luca da Roma ha appena acquistato questo articolo'],
    ['activity', 'Iemand uit Utrecht heeft dit zojuist gekocht'],
    ['activity', 'Ktoś z Krakowa właśnie kupił ten produkt'],
    ['activity', 'Purchased 12 times in the last 24 hours'],
    ['limited-time', 'Nur noch bis Mitternacht: 20 % auf alles'],
    ['limited-time', 'Offre à durée limitée'],
    ['limited-time', 'Último día: 25 % de descuento'],
    ['limited-time', 'Nog maar 1 dag: 20% korting'],
    ['high-demand', 'Zeer gewild'],
    ['confirmshaming', "Non merci, je n'aime pas les bonnes affaires"],
    ['confirmshaming', 'Nie, dziękuję, wolę zapłacić pełną cenę'],
    ['testimonials', 'Plus de 10 000 clients satisfaits'],
  ])('%s: %s', (kind, text) => {
    const sense = classifyText(text)
    expect(sense?.sense).toBe('pressure')
    expect(sense?.coverage).toBeGreaterThanOrEqual(0.15)
    expect(kindOfPressure(text)).toBe(kind)
  })
})
const modules = import.meta.glob<{ words: () => PressureWords }>(
  '../../../lib/knowledge/pressure/??.ts',
  { eager: true },
)

test.each(Object.entries(modules))(
  '%s: choices do not nest, and every phrase names a word',
  (_, { words }) => {
    const { kinds, cues = {}, benign } = words()
    const phrases = [...Object.values(kinds), ...Object.values(cues), benign].flat()
    expect(phrases.filter(phrase => /\([^)]*\(/.test(phrase))).toEqual([])
    expect(phrases.filter(phrase => compilePhrase(phrase).steps.length === 0)).toEqual([])
  },
)
