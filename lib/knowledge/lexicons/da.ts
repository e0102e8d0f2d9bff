import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'da',
  blocks: {
    sponsored: ['sponsorere~', '^(annonce|annoncer|reklame)$'],
    'recently-viewed': [
      '(senest|sidst|nyligt|tidligere|for nylig) (sete|set|viste|besogte|vist|besogt)',
      '(du|har du|du har) (for nylig|senest|sidst|) (set|kigget|besogt|set pa|kigget pa)',
      'din (historik|browserhistorik)',
      '(viste|sete) (produkter|varer)',
    ],
    'for-you': [
      '(anbefalet|anbefalede|anbefalinger|anbefaler|udvalgt|udvalgte|valgt|forslag|saerligt|specielt|kun|tilbud|inspiration|personlige|produkter|mere|skabt) (kun|specielt|lige|netop|) til (dig|jer)',
      '^(kun|lige|specielt|mere|alt|) (til|for) dig$',
      '^(til|for) dig (i dag|lige nu|denne uge|udvalgt|personligt)',
      '(dine|personlige) (anbefalinger|tilbud|personlige|forslag)',
      '(baseret|inspireret|ud fra) (pa|af|) (din|dit|dine|hvad du|det du|produkter du)',
      '(fordi) du *',
      'kob (igen|pa ny)',
    ],
    'item-based': [
      '(du|maske|dig|vi tror) (vil|kan|kunne|er|du|ogsa|maske) (maske|ogsa|) (kan lide|lide|ogsa|synes om|interesseret|kunne lide|elske|vaere interesseret|godt om) *',
      '(maske|ogsa) (interesseret|kan du lide|kunne du lide|synes) *',
      '(andre|kunder|folk) (kobte|har|kunder|kiggede|sa|ogsa|der|kober|som|viste) *',
      '(relaterede|lignende|matchende|passende|tilhorende|supplerende|kompatible|beslaegtede) (produkter|varer|artikler|produkt|boger|modeller|tilbehor|annoncer|titler)',
      '^(relateret|relaterede|lignende|tilbehor|alternativer|passer til|match med)',
      '(passer|gar|match|kombiner|style) (godt|til|sammen|med|perfekt|den) *',
      '(ofte|typisk) (kobt|kobes|kober) *',
      '(kobt|kobes|kob) (ofte|sammen)',
      '(fuldend|shop|kob|faerdiggor|komplet) (dit|looket|stilen|dit look|outfittet|saettet)',
      '(fra|i) samme (kollektion|kategori|serie|brand|maerke|forfatter|saelger)',
      '(flere|mere|andre) (produkter|fra|af|i|boger|varer) (fra|i|af|samme|denne|inden) *',
      '(glem ikke|husk ogsa|se ogsa|anbefalet tilbehor|tilbehor til|kunder kobte ogsa)',
    ],
    popular: [
      '(bestsellere|bestseller|mest solgte|topsaelgere|mest populaere|populaere|populaert|mest kobte|mest sete|kundefavoritter|trending|hitter|bedst bedomte|favoritter blandt)',
      'top (10|20|50)',
    ],
    content: [
      '(fra|vores|pa) (vores|) (blog|bloggen|magasin|magasinet)',
      '^(blog|magasin|artikler|inspiration|opskrifter|guides)$',
    ],
    editorial: [
      '(nyheder|nyhed|nyt|nye produkter|ny kollektion|netop landet|nye varer|seneste nyheder)',
      '(udvalgte|vores|anbefalede|vi) (produkter|favoritter|anbefalinger|anbefaler|tilbud|kollektioner|kategorier|maerker)',
      '^(udvalgt|tilbud|udsalg|kampagner|kategorier|kollektioner|produkter|anbefalet|outlet|gaveideer|brands)$',
      '(dagens|ugens|manedens) (tilbud|deal|produkt)',
    ],
  },
  links: {
    'opt-out': ['(traek|tilbagetraek|aendr|tilbagekald) (mit|dit|samtykke) *', 'opt out'],
    'cookie-settings': [
      '(cookieindstillinger|cookiepraeferencer)',
      '(cookie|cookies|privatlivs|samtykke) (indstillinger|praeferencer|valg)',
      '(administrer|rediger|aendr|skift|tilpas) (cookies|samtykke|dit samtykke|cookieindstillinger|dine cookies|cookie indstillinger)',
      '(privatlivsindstillinger)',
    ],
    'privacy-policy': [
      '(privatlivspolitik|persondatapolitik|databeskyttelse|databeskyttelsespolitik|privatlivspolitikken|personoplysninger|fortrolighedspolitik|persondata|datapolitik|privatliv)',
      '(behandling|beskyttelse) af (personoplysninger|personlige oplysninger|persondata)',
      'gdpr',
    ],
  },
  controls: {
    reject: [
      '(afvis|naegt|afsla|fravaelg) (alle|alt|cookies|valgfrie|)',
      '(kun|tillad kun|accepter kun|brug kun) (nodvendige|strengt|de nodvendige|tekniske)',
      '(nodvendige) (cookies|)$',
      '^(nej|nej tak)',
    ],
    accept: [
      '(accepter|tillad|godkend) (alle|alt|cookies|og|)',
      '^(ok|okay|jeg accepterer|jeg forstar|ja|forstaet|accepter|tillad|jeg er enig)',
    ],
    save: ['(gem|bekraeft) (valg|indstillinger|mine|og|praeferencer|)', 'tillad (udvalgte|valgte)'],
    settings: [
      '(cookieindstillinger|indstillinger|tilpas|administrer|praeferencer|flere muligheder|vis detaljer|rediger)',
    ],
    close: ['^(luk|senere|x|ikke nu)$'],
  },
  consent: ['cookie~', 'samtykke~', 'gdpr', 'personoplysninger', 'personlige (oplysninger|data)'],
}
