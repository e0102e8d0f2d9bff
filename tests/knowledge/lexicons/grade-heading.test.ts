import { expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { gradeHeading } from '../../../lib/knowledge/lexicons/grade-heading'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)

test.each([
  ['Recommended for you', 'for-you'],
  ['Inspired by your browsing history', 'for-you'],
  ['Für dich ausgewählt', 'for-you'],
  ['Sélectionné pour vous', 'for-you'],
  ['Recomendado para ti', 'for-you'],
  ['Consigliati per te', 'for-you'],
  ['Aanbevolen voor jou', 'for-you'],
  ['Polecane dla Ciebie', 'for-you'],
  ['Zuletzt angesehen', 'recently-viewed'],
  ['YOU MIGHT ALSO LIKE', 'item-based'],
  ['Vous aimerez aussi', 'item-based'],
  ['Clientes que compraron esto también compraron', 'item-based'],
  ['Bestsellers', 'popular'],
  ['I più venduti', 'popular'],
  ['Gifts that customers love', 'popular'],
  ['Customer favourites', 'popular'],
  ['Related sponsored items', 'sponsored'],
  ['Dit vinden anderen leuk', 'item-based'],
  ['Klanten vinden dit ook mooi', 'item-based'],
  ['Das kaufen andere gerade', 'item-based'],
  ['Das gefällt anderen Kunden', 'item-based'],
  ['Andere Kunden mögen auch', 'item-based'],
  ['A otros clientes les gustó', 'item-based'],
  ['Quien vio este producto también compró', 'item-based'],
  ['Ezt is vásárolták', 'item-based'],
  ['Tendenze della settimana', 'popular'],
  ['I preferiti dei nostri clienti', 'popular'],
  ['Tendances de la semaine', 'popular'],
  ['Onze klanten zijn gek op', 'popular'],
])('%s is %s', (heading, grade) => {
  expect(gradeHeading(heading)?.sense).toBe(grade)
})

test('look-alikes: “recommended” without you is editorial, articles are content', () => {
  expect(gradeHeading('We Also Recommend')?.sense).toBe('editorial')
  expect(gradeHeading('Staff picks')?.sense).toBe('editorial')
  expect(gradeHeading('Unsere Empfehlungen')?.sense).toBe('editorial')
  expect(gradeHeading('Related articles')?.sense).toBe('content')
  expect(gradeHeading('Delivery and returns')).toBeNull()
})

test('look-alike: praise of the shop is no list of popular goods', () => {
  expect(gradeHeading('Why our customers love us')?.sense).not.toBe('popular')
  expect(gradeHeading('Our customers love our service')?.sense).not.toBe('popular')
})

test.each([
  'Für Sie da',
  'Für dich und dein Zuhause',
  'Pour vous servir',
  'Pour vous et votre maison',
  'For you and your home',
  'Estamos aquí para ti',
  'Voor jouw huis',
  'Dla Twojego domu',
  'Para ti y tu familia',
  'Para você que ama esporte',
  'Per te che ami lo sport',
  'För dig som älskar hundar',
  'Til dig, der elsker kaffe',
  'Til deg som elsker ski',
  'Dla Ciebie i Twojej rodziny',
  'Для вас и вашей семьи',
  'Pentru tine și familia ta',
  'Neked és a családodnak',
  'Sinulle ja perheellesi',
])('look-alike: %s claims nothing about what was chosen', heading => {
  expect(gradeHeading(heading)?.sense).not.toBe('for-you')
})

test('look-alike: what other customers ask is no list of goods', () => {
  expect(gradeHeading('Preguntas de otros clientes')).toBeNull()
  expect(gradeHeading('Klanten vinden ons leuk')).toBeNull()
  expect(gradeHeading('Das sagen andere über uns')).toBeNull()
})

test.each([
  'Für dich',
  'Für Sie',
  'Pour vous',
  'For you',
  'Neu für dich',
  'För dig',
  'Til dig i dag',
  'Dla Ciebie wybraliśmy',
  'Для вас подобрали',
  'Neked',
  'Sinulle suositeltua',
  'Per te oggi',
])('%s is a claim', heading => {
  expect(gradeHeading(heading)?.sense).toBe('for-you')
})
