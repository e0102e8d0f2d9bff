import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'pl',
  kinds: {
    countdown: [
      '(konczy sie|wygasa|pozostalo|zostalo|koniec|do konca|jeszcze|tylko) * 0 (d|dzien|dni|h|godz|godzina|godziny|godzin|min|minut|minuty) * 0 (min|minut|minuty|m|s|sek|sekund|sekundy)',
      '(konczy sie|wygasa|do konca|koniec) (za|promocji|oferty|) 0 0 0',
      '(oferta|promocja|wyprzedaz|rabat) (konczy sie|wygasa) za 0 (dni|h|godz|godziny|godzin|min|minut)',
      '^0 (d|dzien|dni) * 0 (h|godz|godzina|godziny|godzin) * 0 (m|min|minut|minuty) * 0 (s|sek|sekund|sekundy)',
      '^0 (h|godz|godzina|godziny|godzin) * 0 (m|min|minut|minuty) * 0 (s|sek|sekund|sekundy)',
      '(zarezerwowany|zarezerwowane) na (0|0 0) (min|minut)',
    ],
    'limited-time': [
      '(oferta|promocja|rabat|cena) (ograniczona|ograniczona czasowo|limitowana czasowo)',
      '(przez|) ograniczony czas',
      '(oferta|promocja|wyprzedaz|rabat|percent|price) * (konczy sie|wygasa) (dzis|dzisiaj|jutro|wkrotce|o polnocy|wieczorem|niedlugo)',
      '(tylko|wylacznie) (dzis|dzisiaj) * (percent|rabat|promocja|gratis|taniej|price)',
      '(rabat|promocja|percent|oferta|price|taniej) * (tylko|wylacznie) (dzis|dzisiaj)',
      '(pospiesz sie|nie zwlekaj|ostatnia szansa|ostatnie godziny|ostatni dzien|ostatnie dni) * (promocja|promocji|percent|rabat|oferta|konczy|wyprzedazy|taniej)',
      '(tylko|zostalo tylko|jeszcze tylko) 0 (dni|godz|godziny|godzin|min|minut) (do|$)',
    ],
    'low-stock': [
      '(zostalo|pozostalo|zostaly|zostala|pozostaly) (tylko|juz tylko|jeszcze tylko|juz|ostatnie) (0|kilka|ostatnie|jedna) (sztuk|sztuki|sztuka|szt|egzemplarzy|produktow|produkty|)',
      '^(zostalo|pozostalo|zostaly|pozostaly) (0|kilka) (sztuk|sztuki|szt)',
      '(tylko|juz tylko|jeszcze tylko) (0|kilka) (sztuk|sztuki|szt|sztuka) (w magazynie|dostepne|na stanie|)$',
      '^(ostatnie|ostatnia) (sztuki|sztuka|egzemplarze|0 sztuki|0 szt) (w magazynie|dostepne|)$',
      '(prawie|niemal) (wyprzedane|wyprzedany|wyprzedana|wykupione)',
      '(ograniczona|mala|niska) dostepnosc',
    ],
    'high-demand': [
      '(duze|wysokie|ogromne) (zainteresowanie|zapotrzebowanie)',
      '(szybko|blyskawicznie) (sie sprzedaje|sie wyprzedaje|znika|schodzi)',
    ],
    activity: [
      '(0|ponad 0) (innych|) (osob|osoby|osoba|klientow|uzytkownikow|kupujacych) * (oglada|kupilo|kupily|obejrzalo|koszyku|koszyka|zamowilo|ogladalo|obserwuje|kupila)',
      '(kupiono|sprzedano|obejrzano|zamowiono) (0|ponad 0) (razy|sztuk) * (godzin|dni|dzis|tygodniu)',
      '(ktos|klient) (z|w) * (kupil|wlasnie kupil|zamowil)',
      'z * wlasnie (kupil|kupila|zamowil|zamowila)',
    ],
    testimonials: [
      '(ponad|juz|dolacz do|juz ponad) 0 (zadowolonych|szczesliwych) (klientow|klientek|uzytkownikow)',
      '0 (percent|na 0) (klientow|kobiet|uzytkownikow) (poleca|potwierdza|polecaja)',
    ],
    confirmshaming: [
      'nie (dziekuje|dzieki|) * (wole|nie chce|nie lubie|nie potrzebuje) * (zaplacic|placic|oszczedzac|rabatu|rabatow|znizki|znizek|pelna cene|pelnej|wiecej|promocji)',
      '^wole (zaplacic|placic) (wiecej|pelna)',
      '^nie chce (oszczedzac|rabatu|znizki|taniej)',
    ],
    'trick-question': [
      '(zaznacz|zaznaczyc) (to|te|) (pole|okienko|) * (jesli|jezeli) nie (chcesz|zyczysz|chce|wyrazasz)',
      '(odznacz) (to|te|) (pole|) * (jesli|jezeli) nie',
    ],
    'pressured-selling': [
      '(poczekaj|zaczekaj|stop) * (zanim|nie) (wyjdziesz|odejdziesz|odchodz|wychodz)',
      'czy na pewno chcesz (zrezygnowac|stracic|przegapic|wyjsc)',
      '(twoje|twoje zamowienie) zamowienie nie jest (jeszcze|) (kompletne|zakonczone)',
    ],
  },
  benign: [
    '(limit|maksymalnie|maks) * na (klienta|osobe|zamowienie)',
    '(zamow|zamowienie|zamowienia|zamowisz|kup|kupujac|zloz) * (do|przed|w ciagu|za) * (dostawa|dostawe|wysylka|wysylke|wyslemy|jutro|otrzymasz|dostarczymy|dostaniesz)',
    '(dostawa|wysylka|wyslemy|otrzymasz) * (jesli|przy|gdy) * (zamowisz|zamowieniu|zamow|zlozysz)',
    '(brakuje|zostalo|jeszcze|tylko) (price|0) * (dostawa|dostawy|darmowej|darmowa|gratis)',
    '(aukcja|aukcji|licytacja|licytacji|oferta kupna) *',
    '(zostalo|pozostalo) 0 (znakow|prob|slow)',
    '(edycja|gwarancja|seria) (limitowana|ograniczona)',
    '(do wyczerpania zapasow|regulamin|warunki) *',
  ],
})
