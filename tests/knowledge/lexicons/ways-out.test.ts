import { beforeAll, expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { classifyLink } from '../../../lib/knowledge/lexicons/classify-label'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

beforeAll(() => shareLexicons(allLexicons))

test.each([
  'Your Privacy Choices',
  'Your U.S. State Privacy Rights',
  'Do Not Sell or Share My Personal Information',
  'Limit the Use of My Sensitive Personal Information',
  'Your data choices',
  'Einwilligung widerrufen',
  'Werbe-Einstellungen',
  'Ne pas vendre ni partager mes informations personnelles',
  'Vos choix en matière de confidentialité',
  'No vender ni compartir mi información personal',
  'Preferencias de publicidad',
  'Le tue preferenze relative alla privacy',
  'Mijn gegevens niet verkopen',
  'Advertentievoorkeuren',
  'Nie sprzedawaj moich danych osobowych',
])('%s is an opt-out', text => {
  expect(classifyLink(text)?.sense).toBe('opt-out')
})

test.each([
  'Manage cookies',
  'Revisit consent',
  'Manage privacy',
  'Cookie-Einstellungen',
  'Consent Management',
  'Präferenz-Center',
  'Einstellungen zum Datenschutz',
  'Gérer le consentement',
  'Cookies : gérer mes choix',
  'Consentement cookies',
  'Consentimiento de cookies',
  'Gestisci i cookie',
  'Cookies instellen',
  'Zgody na cookies',
  'Zarządzaj prywatnością',
])('%s leads to cookie settings', text => {
  expect(classifyLink(text)?.sense).toBe('cookie-settings')
})

test.each([
  'Manage privacy concerns in our guide',
  'Data sheet',
  'Unsere Werbepartner',
  'Einstellungen',
  'Ne pas vendre aux mineurs',
  'Gérer mes commandes',
  'Publicidad',
  'Preferencias',
  'Advertenties',
  'Voorkeuren beheren',
  'Recepty na cookies',
  'Chocolate chip cookies',
  'Cookies backen',
])('look-alike: %s is none', text => {
  expect(classifyLink(text)?.sense ?? 'none').not.toMatch(/opt-out|settings/)
})
