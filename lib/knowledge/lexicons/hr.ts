import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'hr',
  blocks: {
    sponsored: ['(sponzorirano|sponzorirani|oglas|oglasi)$'],
    'recently-viewed': [
      '(nedavno|zadnje|posljednje|prethodno|ranije|skoro|nazadnje) (pregledan~|gledan~|pogledan~|videno|viden~|posjecen~|ogledan~|videli)',
      '(pregledani|gledani|pogledani) (proizvodi|artikli)',
      '(zadnji|nedavni) ogledi',
    ],
    'for-you': [
      '(preporuc~|odabran~|izdvojen~|izabran~|posebno|samo|ponude|ponuda|preporuke|izbrano|izbrali|priporoc~|predlog~) (posebno|samo|) za (vas|tebe|te)',
      '^(posebno|samo|) za (vas|tebe|te)$',
      '(vase|osobne|personalizirane|licne) (preporuke|ponude|preporucila)',
      '(na temelju|na osnovu|na podlagi|temeljeno na) (vas~|tvoj~)',
    ],
    'item-based': [
      '(mozda|moglo|mogli|mogao|morda) (ce|bi|vam|vas|ti|te|se|) *',
      '(svida|svidjeti|zanimati|svideti|zanima|vsec) (vam|ce|vas) *',
      '(slicni|povezani|srodni|slicne|povezane|podobni|sorodni|povezani|komplementarni|dodatni|odgovarajuci) (proizvodi|artikli|izdelki|proizvod|knjige|modeli|oglasi)',
      '^(slicno|povezano|pribor|dodaci|dodatki|alternative|oprema)',
      '(kupci|drugi|ljudi|ostali|stranke) (koji|su|takoder|kupuju|so|ki|takode|kupili|gledali|pogledali) *',
      '(cesto|obicno|pogosto) (kupljen~|kupuj~|kupovan~|narucuj~|zajedno|skupaj|kupovali) *',
      '(kupljeno|kupite|kupuje se) (zajedno|skupaj)',
      '(upotpuni~|dovrsi~|dopolni~) (izgled|stil|outfit|kupnju|look) *',
      '(iz iste|iz iste) (kolekcije|kategorije|serije)',
      '(ostali|jos|vise|vec) (proizvodi|knjige|proizvoda|izdelkov) (iz|od|autora|kategorije|ove) *',
      '(uz ovaj proizvod|k temu izdelku|ne zaboravite)',
    ],
    popular: [
      '(najprodavan~|najpopularn~|najtrazen~|bestseller~|popularno|popularni|popularne|hit proizvodi|najbolje prodavan~|najbolje ocijenjen~|priljubljen~|u trendu)',
    ],
    content: [
      '^(blog|novosti s bloga|clanci|savjeti|magazin|nasveti|clanki)$',
      '(s|iz) (naseg|) (bloga|magazina)',
    ],
    editorial: [
      '(novo|noviteti|novosti|novi proizvodi|nova kolekcija|novi izdelki|novo u ponudi)',
      '(preporucujemo|preporuceni|preporuceno|istaknuti|istaknuto|izdvajamo|priporocamo|priporoceni|izpostavljeni) (proizvodi|izdelki|)',
      '^(akcija|akcije|popusti|rasprodaja|kategorije|proizvodi|kolekcije|ponuda|izdelki|znizanje|razprodaja|rasprodaja|na akciji|ugodno)$',
      '(ponuda|proizvod|izdelek) (dana|tjedna|mjeseca)',
    ],
  },
  links: {
    'opt-out': ['(povuci|povlacenje|umik|preklic) (privol~|pristank~|soglasj~)'],
    'cookie-settings': [
      '(postavke|upravljanje|podesavanja|nastavitve|uredi|promijeni|upravljaj) (kolacic~|privatnost~|piskotk~|zasebnost~|cookie|cookies|privol~|pristank~)',
    ],
    'privacy-policy': [
      '(politika|pravila|zastita|izjava|politiko|varstvo|varovanje|obavijest) (o|zasebnosti|privatnosti|) * (privatnost~|podatak~|podataka|zasebnost~|podatkov)',
      '(politika|pravila|izjava) (privatnosti|zasebnosti|o privatnosti|o zasebnosti)',
      '^(privatnost|zasebnost|zastita podataka|varstvo podatkov|gdpr)',
    ],
  },
  controls: {
    reject: [
      '(odbij|odbaci|odbijam|zavrni|odklanjam) (sve|vse|)',
      '(samo|dovoli|prihvati samo|dovoli samo) (nuzne|neophodne|nujne|obavezne|potrebne|zahtevane|obvezne)',
    ],
    accept: [
      '(prihvati|prihvacam|prihvatam|dopusti|slazem|sprejmi|dovoli|strinjam|sprejmem|prihvati sve|omoguci) (sve|sva|vse|se|kolacice|piskotke|)',
      '^(ok|u redu|razumijem|da|v redu|razumem|slazem se|strinjam se)$',
    ],
    save: ['(spremi|potvrdi|sacuvaj|shrani) *'],
    settings: [
      '(postavke|prilagodi|nastavitve|podesavanja|uredi postavke|prilagodba|vise opcija)',
      '^(personaliziraj|prilagodi)$',
    ],
    close: ['^(zatvori|zapri|kasnije)$'],
  },
  consent: ['cookie~', 'kolacic~', 'piskotk~', 'privol~', 'soglasj~', 'gdpr', 'osobn~ podat~'],
}
