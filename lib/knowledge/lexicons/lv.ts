import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'lv',
  blocks: {
    sponsored: ['(sponsorets|reklama)$'],
    'recently-viewed': [
      '(nesen|pedejie|pedejas|iepriekš|nupat|pedejo reizi) (skatit~|aplukot~|apmeklet~|apskatit~)',
      '(skatitie|apskatitie) (produkti|preces)',
    ],
    'for-you': [
      '(iesakam|ieteikumi|atlasits|atlasiti|izveleti|izvelets|ipasi|tikai|piedavajumi|piedavajums) (ipasi|tikai|) (jums|tev)',
      '^(ipasi|tikai|) (jums|tev)$',
      '(jusu|tavi|personigie) (ieteikumi|piedavajumi)',
      '(balstoties|pamatojoties) uz (jusu|tavu|tavam|jusu)',
    ],
    'item-based': [
      '(jums|tev|kas) (var|varetu|ari|noteikti|jums|tev) *',
      '(varetu|var) (patikt|interesét|noderet|interesēt|interesét)',
      '(lidzigas|saistitas|papildu|atbilstošas|lidzigi|saistiti|piemerotas) (preces|produkti|prece|gramatas|modeli)',
      '^(lidzigas|saistitas|aksesuari|piederumi|alternativas)',
      '(ar šo|kopa ar šo|kopa ar) (preci|produktu|) *',
      '(klienti|citi|cilveki|pirceji) (kas|kuri|biezi|ari|pirka|perk|skatijas|apskatija|ari) *',
      '(biezi|parasti|kopa|ari) (perk|pirkts|pērk|iegadajas|kopa) *',
      '(papildini|pabeidz) (stilu|telu|komplektu) *',
    ],
    popular: [
      '(popularakas|popularakie|popularas|pieprasitakas|vispirktakas|pirktakas|top preces|populari|popularie|bestselleri|pardotakas)',
    ],
    content: ['^(blogs|raksti|padomi|jaunumi blogā)$'],
    editorial: [
      '(jaunumi|jaunakas preces|jaunas preces|jauna kolekcija|jaunumi)',
      '(iesakam|ieteicamas|ieteiktas|izceltas) (preces|)',
      '^(akcijas|atlaides|izpardošana|kategorijas|preces|kolekcijas|piedavajumi|ipašie piedavajumi|akcija)$',
    ],
  },
  links: {
    'opt-out': ['atsaukt piekrišanu'],
    'cookie-settings': [
      '(sikdatnu|sikfailu|privatuma|cookie) (iestatijumi|uzstadijumi|preferences|parvaldiba)',
      '(mainit|parvaldit) sikdatn~',
    ],
    'privacy-policy': [
      '(privatuma|datu|personas datu|konfidencialitates) (politika|aizsardziba|apstrade|noteikumi|pazinojums|apstrades)',
      '^(privatums|privatuma politika)',
    ],
  },
  controls: {
    reject: [
      '(noraidit|atteikties|neatlaut|nepiekritu) (visas|visus|visu|)',
      'tikai (nepieciešam~|obligat~)',
    ],
    accept: [
      '(piekrist|piekritu|apstiprinat|atlaut|pienemt|akceptet) (visam|visas|visus|)',
      '^(labi|ok|sapratu|ja|piekritu)$',
    ],
    save: ['(saglabat|apstiprinat) (izveli|izveletas|)'],
    settings: ['(iestatijumi|pielagot|parvaldit|mainit iestatijumus)'],
    close: ['^(aizvert|velak)$'],
  },
  consent: ['cookie~', 'sikdatn~', 'sikfail~', 'piekriš~'],
}
