import { beforeAll, expect, test } from 'vitest'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { classifyControl, isAboutConsent } from '../../../lib/knowledge/lexicons/classify-label'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

beforeAll(() => shareLexicons(allLexicons))

test.each([
  'Accept selected',
  'Ausgewählte akzeptieren',
  'Accepter sélectionné',
  'Accettare selezionato',
  'Aceptar seleccionadas',
  'Aceitar selecionados',
  'Kiválasztottat elfogad',
  'Acceptera markerat',
  'Godtar valgt',
  'přijmout vybrané',
  'Zaakceptuj wybrane',
  'Принять выбранные',
  '接受选择',
])('accepting only what was chosen is no acceptance of all: %s', label => {
  expect(classifyControl(label)?.sense).toBe('save')
})

test.each([
  ['Configureren', 'settings'],
  ['Laissez-moi choisir', 'settings'],
  ['Lasciatemi scegliere', 'settings'],
  ['Pozwól mi wybrać', 'settings'],
  ['Konfigurera', 'settings'],
  ['个性化', 'settings'],
  ['Descartar todas', 'reject'],
  ['Verbiete alle Cookies', 'reject'],
  ['Забрани всички', 'reject'],
  ['Tüm çerezleri yasaklayın', 'reject'],
  ['Dat is oké', 'accept'],
  ['Va bene così', 'accept'],
  ['Godtar alle', 'accept'],
])('%s does: %s', (label, sense) => {
  expect(classifyControl(label)?.sense).toBe(sense)
})

test.each([
  'We collect and process your personal information for the following purposes: visits.',
  'Wir speichern und verarbeiten Ihre persönlichen Daten für folgende Zwecke: Besuche.',
  'Nous collectons et traitons vos informations personnelles dans le but suivant : visites.',
  'Wij verzamelen en verwerken uw persoonlijke gegevens voor de volgende doeleinden: bezoeken.',
  'Vi samlar och bearbetar din personliga data i följande syften: besök.',
  'Colectăm și procesăm informațiile dvs. personale în următoarele scopuri: vizite.',
])('a banner need not say “cookie” to ask for consent: %s', text => {
  expect(isAboutConsent(text)).toBe(true)
})

test.each([
  'Choose your size and color',
  'Wähle deine persönliche Gravur',
  'Votre liste personnelle est vide',
  'Kies uw persoonlijke kleur',
])('look-alike: %s asks for no consent', text => {
  expect(isAboutConsent(text)).toBe(false)
})
