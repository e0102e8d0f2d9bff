import { beforeAll, expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { classifyControl, isAboutConsent } from '../../../lib/knowledge/lexicons/classify-label'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

beforeAll(() => shareLexicons(allLexicons))

test.each([
  'Here you can see and customize the information that we collect about you.',
  'Ici, vous pouvez voir et personnaliser les informations que nous collectons sur vous.',
  'Aquí puede ver y personalizar la información que recopilamos sobre usted.',
  'Qui puoi vedere e scegliere le informazioni che raccogliamo su di te.',
  'Hier kunt u de informatie bekijken en aanpassen die we over u verzamelen.',
  'Här kan du se och anpassa vilken information vi samlar om dig.',
])('a settings dialog that never says “cookie” is about consent: %s', text => {
  expect(isAboutConsent(text)).toBe(true)
})

test.each([
  'All the information we have about this lamp',
  'Toutes les informations sur votre commande',
  'Meer informatie over deze lamp',
])('look-alike: %s', text => {
  expect(isAboutConsent(text)).toBe(false)
})

test('“accept all settings” accepts, “accept the settings” saves what is chosen', () => {
  expect(classifyControl('Alle Einstellungen akzeptieren')?.sense).toBe('accept')
  expect(classifyControl('Alle Einstellungen ablehnen')?.sense).toBe('reject')
  expect(classifyControl('Tacka nej till alla')?.sense).toBe('reject')
  expect(classifyControl('Einstellungen akzeptieren')?.sense).toBe('save')
})
