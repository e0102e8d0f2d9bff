import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'ro',
  blocks: {
    sponsored: ['sponsorizat~', '^(publicitate|reclama|reclame|anunt)$'],
    'recently-viewed': [
      '(vazute|vizualizate|vizitate|accesate|urmarite|cautate|comparate) (recent|anterior|ultima)',
      '(ultimele|recent|ultimele produse) (vazute|vizualizate|vizitate|produse vazute|produse vizitate|accesate)',
      '(ai|ati) (vazut|vizualizat|vizitat) (recent|)',
      'produse (vazute|vizitate|vizualizate|pe care)',
      'istoric~ (tau|de navigare|navigare)',
    ],
    'for-you': [
      '(recomandate|recomandat|recomandari|recomandarile|alese|selectate|selectat|sugestii|oferte|special|doar|exclusiv|create|pregatite|produse|personalizate|inspiratie|cele mai bune) (special|doar|exclusiv|personalizate|) pentru (tine|dumneavoastra|dvs)',
      '^(special|doar|totul|) pentru (tine|dvs)$',
      '^pentru (tine|dvs) (azi|astazi|acum|saptamana aceasta|am ales)',
      '(recomandarile|ofertele) (tale|noastre pentru tine)',
      '(recomandari|oferte|sugestii) (personalizate|personale)',
      '(pe baza|bazate pe|inspirate de|in functie de|in baza) (istoricul|ce ai|preferintele|navigarii|produselor|cautarile|vizualizarilor|istoricului|cumparaturilor)',
      '(pentru ca|deoarece) (ai|ati) *',
      '(cumpara|comanda) din nou',
    ],
    'item-based': [
      '(ti ar|ti ar putea|v ar|te ar|poate|s ar putea|iti poate|iti pot|ar putea|iti vor|te poate|va poate|va pot|va recomandam si) (mai|si|sa|) (putea|pot|placea|plac|interesa|iti|sa|te|va|interesa si) *',
      '(te|va|iti) (ar|) (mai|) (putea|pot|poate|intereseaza|interesa|plac|place) *',
      '(produse|articole|produs|carti|modele|accesorii|anunturi|oferte) (similare|asemanatoare|conexe|inrudite|asociate|complementare|compatibile|relationate|din aceeasi|de acelasi|recomandate cu)',
      '^(similare|accesorii|alternative|conexe|complementare|vezi si)',
      '(clientii|cumparatorii|altii|alti|persoanele|utilizatorii|oamenii|alti clienti) (care|au|cumpara|clienti|cumparatori|mai) *',
      '(cumparate|achizitionate|deseori cumparate|frecvent cumparate|cumpara|vandute) (impreuna|frecvent|des)',
      '(frecvent|adesea|des|deseori|de obicei) (cumparate|achizitionate|impreuna) *',
      'au (cumparat|vazut|mai cumparat|comandat|vizualizat|achizitionat) (si|)',
      '(completeaza|complet|intregeste|cumpara) (tinuta|look|lookul|setul|stilul|comanda)',
      '(se potriveste|merge|asorteaza|poarta|combina) (cu|perfect cu|bine cu|si cu)',
      '(din aceeasi|de la acelasi|de acelasi|din aceasta) (colectie|categorie|gama|serie|autor|producator|brand|vanzator)',
      '(alte|mai multe) (produse|carti|articole|modele|oferte) (din|de|similare|ale|care|in) *',
      '(nu uita|accesorii recomandate|produse alternative|vezi si)',
    ],
    popular: [
      '(cele mai|cel mai) (vandute|populare|cumparate|vizualizate|cautate|apreciate|vazute|bine vandute|bine cotate|dorite|iubite)',
      '(top vanzari|bestseller~|best seller|best sellers|populare|produse populare|in trend|in tendinte|trending|preferatele clientilor|favoritele clientilor)',
      'top (10|20|50|produse)',
    ],
    content: [
      '(din|de pe|pe|blogul) (blog|blogul|blogului|nostru)',
      '^(blog|articole|stiri|sfaturi|retete|noutati blog)$',
      '(articole|postari) (recente|similare|noi|din blog)',
    ],
    editorial: [
      '(noutati|produse noi|nou venite|colectia noua|noile|nou in|ultimele noutati|cele mai noi|nou sosite)',
      'produse (recomandate|promovate|selectate|in promotie|la oferta|la reducere|noi|populare in)',
      '(va|iti|noi|mai) recomandam',
      '(recomandarile|ofertele|produsele|colectiile|categoriile) noastre',
      '^(recomandate|recomandari|oferte|promotii|reduceri|colectii|categorii|produse|lichidare|super oferte|branduri|marci|oferte speciale)$',
      '(oferta|produsul|promotia|ofertele) (zilei|saptamanii|lunii)',
    ],
  },
  links: {
    'opt-out': ['(retrage|retragere|revoca|retrageti) (a|) consimtamant~', 'opt out'],
    'cookie-settings': [
      '(setari|setarile|preferinte|preferintele|gestionare|gestionati|gestioneaza|administreaza|modifica|modificati|configurare|schimba) (de|pentru|privind|preferintele|setarile|a|de confidentialitate|) (cookie|cookies|cookieuri|cookie uri|confidentialitate|consimtamant|consimtamantul|modulelor cookie|modulele cookie)',
      'cookie (setari|uri setari)',
    ],
    'privacy-policy': [
      '(politica|nota|declaratie|declaratia|informare|termeni) (de|privind|cu privire la|si|despre) * (confidentialitat~|prelucrar~|protecti~|date~|gdpr)',
      '^(confidentialitate|gdpr|protectia datelor|prelucrarea datelor)',
      '(protectia|prelucrarea) (datelor|datelor personale)',
    ],
  },
  controls: {
    reject: [
      '(refuz|refuza|respinge|respingeti|resping|refuzati|nu accept) (toate|tot|cookies|cookie|optionale|cookieurile|)',
      '(doar|numai|accepta doar|accept doar) (cele|cookie|cookies|cookie uri|) (necesare|esentiale|strict|obligatorii|tehnice) *',
      '^(nu|nu accept|nu multumesc|nu sunt de acord)',
      '^renunta$',
    ],
    accept: [
      '(accept|accepta|acceptati|acceptare|permite|permit|sunt de acord|de acord|accepta si) (toate|tot|cookies|cookie|cookieurile|si|) *$',
      '^(ok|am inteles|da|inteleg|sunt de acord|de acord|accepta|accept|continua)',
    ],
    save: [
      '(salveaza|salvati|confirma|salvare|confirmati) (preferintele|alegerile|setarile|selectia|optiunile|si|)',
    ],
    settings: [
      '(setari|setarile|preferinte|preferintele|personalizeaza|configureaza|optiuni|modifica|gestioneaza|administreaza|mai multe optiuni|personalizare|modifica setarile)',
      '^(configurati|configurare|configureaza|personalizati|personalizeaza)$',
    ],
    close: ['^(inchide|mai tarziu|x)$'],
  },
  consent: [
    'cookie~',
    'consimtamant~',
    'gdpr',
    'datelor personale',
    'informatiile * personale',
    'date~ personale',
    'date~ * personale',
  ],
}
