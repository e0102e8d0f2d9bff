import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'nl',
  kinds: {
    countdown: [
      '(eindigt|verloopt|loopt af|nog|nog maar|stopt) * 0 (d|dag|dagen|u|uur|uren|min|minuten|minuut) * 0 (min|minuten|minuut|m|s|sec|seconden|seconde)',
      '(eindigt|verloopt|loopt af|stopt) (over|in|) 0 0 0',
      '(actie|aanbieding|sale|korting|deal|aanbod) (eindigt|verloopt|loopt af|stopt) (over|in) 0 (dag|dagen|uur|min|minuten)',
      '^0 (d|dag|dagen) * 0 (u|uur|uren) * 0 (m|min|minuten|minuut) * 0 (s|sec|seconden|seconde)',
      '^0 (u|uur|uren) * 0 (m|min|minuten|minuut) * 0 (s|sec|seconden|seconde)',
      '(gereserveerd) * (0|0 0) (min|minuten)',
    ],
    'limited-time': [
      '(tijdelijke|tijdelijk) (actie|aanbieding|aanbod|korting|deal|geldig)',
      '(actie|aanbieding|sale|korting|deal|percent|price) * (eindigt|verloopt|loopt af|stopt) (vandaag|vanavond|binnenkort|morgen|om middernacht)',
      '(alleen|slechts|enkel) vandaag * (percent|korting|actie|gratis|price)',
      '(korting|actie|aanbieding|percent|price) * (alleen|slechts|enkel|nog) vandaag',
      '(wees er snel bij|wees snel|haast je|laatste kans|laatste uren|laatste dag) * (actie|korting|percent|sale|op op|aanbieding|eindigt|profiteer|profiteren)',
      'nog (maar|slechts) 0 (dag|dagen|uur|min|minuten) (geldig|korting|te gaan|$)',
      '^nog 0 (dag|dagen|uur) (geldig|korting|te gaan)',
    ],
    'low-stock': [
      '(nog maar|nog slechts|slechts|maar|nog maar nog) (0|een|enkele|een paar|weinig) (stuk|stuks|artikel|artikelen|exemplaar|exemplaren|producten|paar|) (nog|) (beschikbaar|over|op voorraad|leverbaar|resterend|stuks)',
      'nog (maar|slechts) (0|een|enkele) (stuk|stuks|exemplaren|op voorraad|over)',
      'bijna (uitverkocht|op|weg)$',
      'bijna uitverkocht',
      '^(laatste) (0|) (stuks|exemplaren|stuk|maten|artikelen) (op voorraad|beschikbaar|)$',
      '(beperkte|lage|weinig) (voorraad|beschikbaarheid)',
      'beperkt (op voorraad|leverbaar|beschikbaar)',
      'op is op',
    ],
    'high-demand': [
      '(veel|zeer|erg) (gevraagd|gewild|vraag naar|in trek)',
      '(grote|hoge) vraag',
      '(verkoopt|gaat|gaan|verkopen) (snel|hard)$',
    ],
    activity: [
      '(0|meer dan 0|ruim 0) (andere|) (mensen|klanten|personen|bezoekers|anderen|kopers|gebruikers) * (bekeken|gekocht|bekijken|kijken|winkelwagen|winkelmandje|besteld|bekijkt|interesse)',
      '(0|meer dan 0) (keer|x) (verkocht|bekeken|gekocht|besteld) * (uur|dagen|vandaag|week)',
      '(verkocht|bekeken|gekocht|besteld) * (afgelopen|laatste) (0|24) (uur|dagen)',
      '(iemand|een klant) (uit|in) * (gekocht|besteld|kocht|bestelde)',
      'uit * (heeft zojuist|kocht zojuist|heeft net) *',
    ],
    testimonials: [
      '(meer dan|al|ruim|al meer dan) 0 (tevreden|blije|gelukkige) (klanten|gebruikers|kopers)',
      '0 (percent|van de 0|op de 0) (van|) (de|onze|) (klanten|vrouwen|gebruikers) (bevelen|beveelt|raadt|raden|zegt)',
    ],
    confirmshaming: [
      'nee (bedankt|dank je|dank u|) ik * (volle prijs|niet besparen|geen korting|meer betalen|liever meer|geen geld|geen voordeel|mis|volledige prijs|niet sparen)',
      '^ik (betaal|wil) (liever|graag) (de volle|meer|het volle)',
      '^ik wil (geen|niet) (korting|besparen|voordeel)',
    ],
    'trick-question': [
      '(vink|kruis|klik) (dit|deze|het|) (vakje|hokje|hier|) * (aan|) (als|indien) (u|je) (geen|niet|liever)',
      '(vink) (dit|deze|het|) (vakje|) * uit (als|indien) (u|je) (geen|niet|liever)',
    ],
    'pressured-selling': [
      '(wacht|stop) * (voordat|ga) (je gaat|u gaat|niet weg|je weggaat)',
      'weet (je|u) zeker dat * (missen|mislopen|weg|niet wilt|niet wil)',
      '(je|uw) bestelling is nog niet (compleet|voltooid|afgerond)',
    ],
  },
  benign: [
    '(beperkt|maximaal|max) * per (klant|persoon|bestelling)',
    '(bestel|besteld|bestelt|bestellen|koop) * (binnen|voor|in de komende|in) * (morgen|bezorgd|bezorging|verzonden|verzending|levering|geleverd|in huis|ontvang|vandaag verzonden)',
    '(morgen|bezorgd|bezorging|levering|geleverd|in huis|verzonden) * (als|indien|bij) * (bestelt|bestel|besteld|bestelling)',
    '(nog|nog maar) (price|0) * (gratis|verzending|bezorging|verzendkosten)',
    '(veiling|bod|biedingen|kavel) *',
    '(nog) 0 (tekens|pogingen|woorden)',
    '(beperkte|gelimiteerde) (oplage|editie|garantie)',
    '(zolang de voorraad strekt|voorwaarden) *',
  ],
})
