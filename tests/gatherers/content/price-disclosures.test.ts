// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readTexts } from '../../../lib/gatherers/content/read-texts'
import { runNow } from '../../../lib/gatherers/content/run-idle'
import { priceDisclosures } from '../../../lib/judging/price-disclosure'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)

/** What the reader finds beside a price, and of that what speaks of personal prices. */
function disclosuresIn(words: string) {
  document.body.innerHTML = `<main><h1>Kettle</h1><p class="price">€ 59.90</p><p>${words}</p></main>`
  return priceDisclosures(runNow(readTexts(document))).map(({ text }) => text)
}

test.each([
  // New York General Business Law §349-a, word for word.
  'THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA',
  'This price was set by an algorithm using your personal data.',
  // Consumer Rights Directive, Art. 6(1)(ea), in the words of its language versions and of national law.
  'The price was personalised on the basis of automated decision-making.',
  'Dieser Preis wurde auf der Grundlage einer automatisierten Entscheidungsfindung personalisiert.',
  'Der Preis wurde anhand Ihrer personenbezogenen Daten berechnet.',
  'Ce prix a été personnalisé sur la base d’une prise de décision automatisée.',
  'Prix personnalisé sur la base d’une prise de décision automatisée',
  'El precio ha sido personalizado sobre la base de una toma de decisiones automatizada.',
  'Il prezzo è stato personalizzato sulla base di un processo decisionale automatizzato.',
  'De prijs is gepersonaliseerd op basis van geautomatiseerde besluitvorming.',
  'Cena została indywidualnie dostosowana na podstawie zautomatyzowanego podejmowania decyzji.',
])('read beside the price: “%s”', words => {
  expect(disclosuresIn(words)).toEqual([words])
})

test.each([
  'The price of this mug includes your name, printed by hand',
  'Price includes tax and delivery',
  'Preis inkl. MwSt., zzgl. Versand',
  'Der Preis wurde gesenkt',
  'Ce prix comprend la TVA',
  'El precio incluye el IVA',
  'Prezzo comprensivo di IVA',
  'De prijs is inclusief btw',
  'Cena zawiera podatek VAT',
  'We use an algorithm to sort these products',
  'We process your personal data to deliver your order',
  'Unsere Preise sind nicht personalisiert',
])('look-alike: “%s”', words => {
  expect(disclosuresIn(words)).toEqual([])
})
