import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'et',
  blocks: {
    sponsored: ['(sponsoreeritud|reklaam)$'],
    'recently-viewed': [
      '(viimati|hiljuti|varem|viimased) (vaadatud|vaatasid|vaatasite|sirvitud|kulastatud)',
      'vaadatud tooted',
    ],
    'for-you': [
      '(soovitame|soovitused|soovitatud|valitud|spetsiaalselt|ainult|pakkumised|valik) (spetsiaalselt|ainult|) (sulle|teile)',
      '^(ainult|spetsiaalselt|) (sulle|teile)$',
      '(sinu|teie|isiklikud) (soovitused|pakkumised)',
      '(sinu|teie) * (pohjal|ajaloo pohjal)',
    ],
    'item-based': [
      '(sulle|teile|sind|teid) (voib|voivad|voiks) *',
      '(voib|voivad|voiks) (meeldida|huvitada|ka|pakkuda) *',
      '(sarnased|seotud|sobivad|sarnane|samalaadsed) (tooted|toode|kaubad|raamatud|tarvikud|mudelid)',
      '^(lisatarvikud|tarvikud|sarnased|seotud|alternatiivid|sobib kokku)',
      '(kliendid|teised|kulastajad|ostjad|inimesed) (kes|ostsid|on|vaatasid|ostavad|vaatavad) *',
      '(koos selle|sageli koos|koos) (tootega|ostetud|ostetakse) *',
      '(tihti|sageli) ostetakse *',
      '(on|samuti) (samuti|ka) (ostetud|vaadatud|ostnud)',
      'huvitatud ka',
      '(kliendid|teised|kulastajad|ostjad|inimesed) * (huvitatud|huvitanud|ostnud|vaadanud|ostsid|vaatasid) (samuti|ka|)',
      '(taienda|vaata) (stiili|komplekti|ka|lisaks) *',
    ],
    popular: [
      '(enimmuudud|populaarsed|populaarsemad|populaarseimad|enim ostetud|muugihitid|populaarne|top tooted|enim vaadatud)',
    ],
    content: ['^(blogi|artiklid|nouanded|uudised)$'],
    editorial: [
      '(uued tooted|uudistooted|uus kollektsioon|uudised|uus)$',
      '(soovitame|soovitatud tooted|valitud tooted|esiletostetud)',
      '^(pakkumised|soodustused|kampaaniad|kategooriad|tooted|kollektsioonid|allahindlus|sooduspakkumised)$',
    ],
  },
  links: {
    'opt-out': ['(vota|muuda) nousolek~'],
    'cookie-settings': [
      '(kupsiste|kupsise|privaatsus) (seaded|satted|eelistused|haldamine)',
      '(muuda|halda) (kupsiseid|kupsiste)',
    ],
    'privacy-policy': [
      '(privaatsuspoliitika|andmekaitse|privaatsus|isikuandmete|privaatsustingimused|andmekaitsetingimused|privaatsusteade|kupsised ja privaatsus)',
    ],
  },
  controls: {
    reject: [
      '(keeldu|keela|ei noustu|keeldun) (koik|koigist|)',
      '(ainult|luba ainult) (vajalikud|hadavajalikud|kohustuslikud)',
    ],
    accept: [
      '(noustun|luba|aktsepteeri|noustu|lubame) (koigiga|koik|)',
      '^(ok|selge|sain aru|jah|noustun)',
    ],
    save: ['(salvesta|kinnita) *'],
    settings: [
      '(seaded|kohanda|halda|muuda seadeid|kupsiste seaded|satted)',
      '^(seadistada|seadista|isikuparasta|kohanda)$',
    ],
    close: ['^(sulge|hiljem)$'],
  },
  consent: ['cookie~', 'kupsis~', 'nousolek~', 'isikuandme~'],
}
