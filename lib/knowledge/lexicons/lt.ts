import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'lt',
  blocks: {
    sponsored: ['(remiama|reklama)$'],
    'recently-viewed': [
      '(neseniai|paskutinės|paskutiniai|paskutines|anksčiau) (žiūrėt~|peržiūrėt~|lankyt~|matyt~)',
      'peržiūrėtos prekės',
    ],
    'for-you': [
      '(rekomenduoj~|parinkta|parinkome|atrinkta|specialiai|tik|pasiūlymai) (specialiai|tik|) (jums|tau)',
      '^(specialiai|tik|) (jums|tau)$',
      '(jūsų|tavo|asmeniniai) (rekomendacijos|pasiūlymai)',
      '(pagal|remiantis) (jūsų|tavo) *',
    ],
    'item-based': [
      '(jums|tau|jus) (gali|galėtų|taip|patiks) *',
      '(gali|galėtų) (patikti|sudominti|praversti) *',
      '(panašios|susijusios|panašūs|susiję|papildomos|derančios) (prekės|produktai|gaminiai|knygos|modeliai)',
      '^(panašios|susijusios|priedai|aksesuarai)',
      '(su šia|kartu su šia|kartu su) (preke|) *',
      '(pirkėjai|klientai|kiti|žmonės) (kurie|taip|pirko|perka|žiūrėjo|dažnai) *',
      '(dažnai|kartu) (perkam~|perka|pirkta|kartu) *',
    ],
    popular: [
      '(populiariausi~|populiarios|perkamiausi~|populiaru|populiarūs|top prekės|bestseleriai|daugiausia parduodam~)',
    ],
    content: ['^(blogas|tinklaraštis|straipsniai|patarimai)$'],
    editorial: [
      '(naujienos|naujos prekės|nauja kolekcija|naujausios)',
      '(rekomenduojame|rekomenduojamos|siūlome) (prekės|)',
      '^(akcijos|nuolaidos|išpardavimas|kategorijos|prekės|kolekcijos|pasiūlymai)$',
    ],
  },
  links: {
    'opt-out': ['atšaukti sutikimą'],
    'cookie-settings': [
      '(slapukų|privatumo) (nustatymai|nuostatos|valdymas)',
      '(valdyti|keisti) slapuk~',
    ],
    'privacy-policy': [
      '(privatumo|duomenų|asmens duomenų) (politika|apsauga|tvarkymas|taisyklės|pranešimas)',
      '^privatumas',
    ],
  },
  controls: {
    reject: ['(atmesti|nesutinku|atsisakyti|neleisti) (visus|visų|)', 'tik (būtin~|reikaling~)'],
    accept: [
      '(sutinku|priimti|leisti|sutikti|patvirtinti) (visus|su|visiems|)',
      '^(gerai|supratau|taip|sutinku)$',
      '(priimu|priimti|sutinku su) (visus|visais|viska)',
    ],
    save: ['(išsaugoti|patvirtinti) *'],
    settings: [
      '(nustatymai|tvarkyti|pritaikyti|keisti nustatymus|parinktys)',
      '^(suasmeninkite|suasmeninti|tinkinti|pritaikyti)$',
    ],
    close: ['^(uždaryti|vėliau)$'],
  },
  consent: ['cookie~', 'slapuk~', 'sutikim~', 'asmens duomen~'],
}
