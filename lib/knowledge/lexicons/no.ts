import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'no',
  blocks: {
    sponsored: ['sponset~', '^(annonse|annonser|reklame)$'],
    'recently-viewed': [
      '(sist|nylig|siste|tidligere) (sette|sett|viste|besokte|vist)',
      '(du|har du|du har) (nylig|sist|) (sett|kikket|besokt|sett pa)',
      'din historikk',
      '(viste|sette) (produkter|varer)',
    ],
    'for-you': [
      '(anbefalt|anbefalte|anbefalinger|anbefaler|utvalgt|utvalgte|plukket ut|valgt|forslag|spesielt|kun|bare|tilbud|inspirasjon|personlige|produkter|mer|laget|tips) (kun|spesielt|bare|akkurat|) (til|for) deg',
      '^(kun|bare|spesielt|mer|alt|) (til|for) deg$',
      '^(til|for) deg (i dag|akkurat na|denne uken|utvalgt|personlig)',
      '(dine|personlige) (anbefalinger|tilbud|forslag)',
      '(basert|inspirert|ut fra) (pa|av|) (din|ditt|dine|hva du|det du|produkter du)',
      'fordi du *',
      'kjop (igjen|pa nytt)',
    ],
    'item-based': [
      '(du|kanskje|deg) (vil|kan|kanskje|liker|vil kanskje|vil ogsa|ogsa) (kanskje|ogsa|) (like|liker|ogsa|vaere interessert|er interessert|trenge|elske|interessert) *',
      '(kanskje|ogsa) (liker|interessert|passer|noe for) *',
      '(andre|kunder|folk) (kjopte|har|kunder|sa|ogsa|som|kjoper|kikket) *',
      '(relaterte|lignende|matchende|passende|tilhorende|kompatible|supplerende) (produkter|varer|artikler|produkt|boker|modeller|tilbehor|annonser|titler)',
      '^(relatert|relaterte|lignende|tilbehor|alternativer|passer til|match med)',
      '(passer|gar|match|kombiner|style) (bra|godt|til|sammen|med|perfekt|den) *',
      '(ofte|vanligvis) (kjopt|kjopes|kjoper) *',
      '(kjopt|kjopes|kjop) (ofte|sammen)',
      '(fullfor|shop|kjop|komplett) (looken|stilen|din|antrekket|settet|hele)',
      '(fra|i) samme (kolleksjon|kategori|serie|merke|forfatter|selger)',
      '(flere|mer|andre) (produkter|fra|av|i|boker|varer) (fra|i|av|samme|denne|innen) *',
      '(ikke glem|husk ogsa|se ogsa|anbefalt tilbehor|tilbehor til|kunder kjopte ogsa)',
    ],
    popular: [
      '(bestselgere|bestselger|mest solgte|mest solgt|toppselgere|mest populaere|populaere|populaert|mest kjopte|mest sette|kundefavoritter|trender na|storselgere|best vurdert)',
      'topp (10|20|50)',
    ],
    content: [
      '(fra|var|pa) (var|) (blogg|bloggen|magasin|magasinet)',
      '^(blogg|magasin|artikler|inspirasjon|oppskrifter|guider)$',
    ],
    editorial: [
      '(nyheter|nyhet|nytt|nye produkter|ny kolleksjon|nettopp kommet|nye varer)',
      '(utvalgte|vare|anbefalte|vi) (produkter|favoritter|anbefalinger|anbefaler|tilbud|kolleksjoner|kategorier|merker)',
      '^(utvalgt|tilbud|salg|kampanjer|kategorier|kolleksjoner|produkter|anbefalt|outlet|gavetips|merker)$',
      '(dagens|ukens|manedens) (tilbud|deal|produkt)',
    ],
  },
  links: {
    'opt-out': ['(trekk|endre) (tilbake|samtykke) *', 'opt out'],
    'cookie-settings': [
      '(informasjonskapsler|cookie|cookies|personvern|samtykke) (innstillinger|preferanser|valg)',
      '(administrer|endre|tilpass) (informasjonskapsler|cookies|samtykke|samtykket|cookie innstillinger)',
      '(cookieinnstillinger|personverninnstillinger|samtykkeinnstillinger)',
      'innstillinger for (informasjonskapsler|cookies|personvern)',
    ],
    'privacy-policy': [
      '(personvern|personvernerklaering|personvernpolicy|personvernregler|personopplysninger|personvernerklaeringen|databeskyttelse)',
      '(behandling|beskyttelse) av personopplysninger',
      'gdpr',
    ],
  },
  controls: {
    reject: [
      '(avvis|avsla|nekt|ikke godta) (alle|alt|cookies|valgfrie|)',
      '(kun|bare|godta kun|tillat kun|godta bare) (nodvendige|strengt|de nodvendige|tekniske)',
      '(nodvendige) (cookies|informasjonskapsler|)$',
      '^(nei|nei takk)',
    ],
    accept: [
      '(godta|aksepter|tillat|godkjenn) (alle|alt|cookies|informasjonskapsler|og|)',
      '^(ok|jeg godtar|jeg forstar|ja|greit|godta|forstatt|den er grei|jeg aksepterer)',
      '^(akseptere|godtar|godtar alle)$',
    ],
    save: [
      '(lagre|bekreft) (valg|innstillinger|mine|og|)',
      'tillat (utvalgte|valgte)',
      '(godtar|godta|aksepter) (valgt|valgte|utvalgte)',
    ],
    settings: [
      '(cookieinnstillinger|innstillinger|tilpass|administrer|preferanser|flere valg|vis detaljer|endre)',
      '^(konfigurere|konfigurer|personaliser|tilpasse)$',
    ],
    close: ['^(lukk|senere|x|ikke na)$'],
  },
  consent: [
    'cookie~',
    'informasjonskapsler',
    'samtykke~',
    'gdpr',
    'personopplysninger',
    'personlig~ (informasjon|data|opplysninger)',
  ],
}
