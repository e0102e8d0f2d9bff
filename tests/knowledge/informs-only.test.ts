import { expect, test } from 'vitest'
import { informsOnly } from '../../lib/knowledge/informs-only'

test.each([
  'This shop uses only strictly necessary cookies.',
  'We use essential cookies only. No tracking, no ads.',
  'Wir verwenden nur technisch notwendige Cookies, damit der Warenkorb funktioniert.',
  'Diese Seite nutzt ausschließlich Cookies, die technisch notwendig sind.',
  'Ce site utilise uniquement des cookies strictement nécessaires.',
  'Nous n’utilisons que des cookies techniques, sans publicité.',
  'Esta tienda solo utiliza cookies técnicas necesarias.',
  'Questo sito utilizza esclusivamente cookie tecnici.',
  'Wij gebruiken alleen functionele cookies.',
  'Vi använder endast nödvändiga cookies.',
  'Vi bruger kun nødvendige cookies.',
  'Usamos apenas cookies necessários.',
  'Używamy tylko niezbędnych plików cookie.',
  'Käytämme vain välttämättömiä evästeitä.',
])('“%s” informs and asks nothing', text => {
  expect(informsOnly(text)).toBe(true)
})

test.each([
  'We use cookies to give you the best experience.',
  'We use necessary cookies and, with your consent, cookies for advertising.',
  'Necessary cookies make the shop work; others help us.',
  'Wir verwenden Cookies. Wenn Sie nicht zustimmen, setzen wir nur notwendige Cookies.',
  'Without your consent we set only necessary cookies.',
  'Nous utilisons des cookies pour mesurer notre audience, sinon uniquement des cookies nécessaires.',
  'Wij gebruiken functionele en analytische cookies.',
  'Wij gebruiken alleen functionele en analytische cookies.',
  'Only you decide which cookies we set.',
])('look-alike: “%s” is a question', text => {
  expect(informsOnly(text)).toBe(false)
})
