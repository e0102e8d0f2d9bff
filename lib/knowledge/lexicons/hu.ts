import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'hu',
  blocks: {
    sponsored: ['(szponzoralt|tamogatott|hirdetes|hirdetesek)'],
    'recently-viewed': [
      '(legutobb|utoljara|nemreg|korabban|mostanaban|elozoleg) (megtekintett|nezett|latott|megnezett|bongeszett|latogatott|keresett|osszehasonlitott)',
      '(megtekintett|megnezett) (termekek|termek|cikkek)',
      '(megtekintesi|bongeszesi) elozmenyek',
    ],
    'for-you': [
      '(neked|onnek|szamodra|nektek) (ajanl~|valogat~|valasztott|kivalasztott|szolo|keszult|javasolt|osszeallitott)',
      '(ajanlatok|ajanlott|ajanlatunk|ajanljuk|kivalasztott|valogatas|csak|kulon|szemelyesen|kifejezetten|termekek) (kifejezetten|csak|) (neked|onnek|szamodra)',
      '(szemelyes|szemelyre szabott) (ajanlat~|ajanlas~)',
      '^(neked|csak neked|onnek)$',
      '^(neked|onnek) (ma|most|ezen a heten|valogattuk|valasztottuk)',
      '(alapjan|bongeszesed|bongeszese) (ajanl~|alapjan)',
      '(mert|mivel) (megnezted|vasaroltad|megnezte)',
      'vasarold meg ujra',
    ],
    'item-based': [
      '(ez|ezek|talan|meg|ezek a termekek|neked|onnek) (is|meg|) (erdekelhet~|tetszhet~|tetszeni fog|tetszenek|tetszik|erdekel)',
      '(erdekelhet~|tetszhet~)',
      '(kapcsolodo|hasonlo|kiegeszito|ajanlott kiegeszito|osszeillo|kompatibilis|alternativ) (termekek|termek|cikkek|konyvek|tartozekok|hirdetesek|modellek|ajanlatok|aruk)',
      '^(tartozekok|kiegeszitok|hasonlok|kapcsolodo|alternativak)',
      '(vasarlok|masok|vevok|vasarloink|akik|masokat|mas vasarlok) (ezt|akik|is|meg|ezeket|tobbek|megvettek|megvasaroltak|megneztek) *',
      'ezt is (vasaroltak|megvasaroltak|megvettek|vettek|neztek|megneztek)',
      '(gyakran|altalaban) (egyutt|vasarolt|vett) *',
      'egyutt (vasarolt|vasaroltak|vasaroljak|megvasarolt|vettek)',
      '(teljes|egeszitsd ki|tedd teljesse) (a|az|) (szett|megjelenes|outfit|look) *',
      '(ugyanebbol|azonos|ugyanabbol) (a|az|) (kategoria~|kollekcio~|sorozat~|marka~)',
      '(tovabbi|egyeb) (termekek|konyvek|ajanlatok) *',
      '(ne felejtsd|ne feledje|illik hozza|ajanlott tartozekok|jol illik)',
    ],
    popular: [
      '(legnepszerubb|legkeresettebb|legkelendobb|legjobban fogyo|nepszeru|legtobbet vasarolt|legtobbet vett|sikerlista|bestseller~|top termekek|legjobbra ertekelt|felkapott|kedvencek|slagertermekek|sikertermekek)',
      'top (10|20|50)',
      '(vasarloink|vevoink) kedvencei',
    ],
    content: [
      '^(blog|magazin|hirek|tippek|receptek|cikkek)$',
      '(legfrissebb|kapcsolodo|legujabb) (cikkek|bejegyzesek|hirek)',
      '(blogunk|blogbol|magazinunk~)',
    ],
    editorial: [
      '(ujdonsag~|uj termekek|uj kollekcio|most erkezett|ujonnan erkezett)',
      '(kiemelt|ajanlott|kivalasztott) (termekek|ajanlatok|termekeink|)',
      '^(ajanlatok|ajanlataink|akciok|akcios termekek|akcio|leertekeles|kategoriak|termekek|kollekciok|ajanljuk|kiemelt ajanlatok|kiarusitas|marka~)$',
      '(a nap|a het|a honap|napi|heti) (ajanlata|termeke|akcio)',
    ],
  },
  links: {
    'opt-out': ['(hozzajarulas) (visszavonasa|modositasa)', 'opt out'],
    'cookie-settings': [
      '(suti|sutik|cookie|cookiek|adatvedelmi|hozzajarulas) (beallitas~|kezelese|kezeles|modositasa|preferenciak)',
      '(sutibeallitas~|cookiebeallitas~)',
    ],
    'privacy-policy': ['(adatvedelm~|adatkezeles~)', '(adatvedelem|gdpr)'],
  },
  controls: {
    reject: [
      '(osszes|mindent|sutik|mindet|) (elutasit~|visszautasit~|tiltasa|letiltas)',
      '(csak|kizarolag) (a|) (szukseges|feltetlenul|nelkulozhetetlen|alapveto|elengedhetetlen) *',
      '(nem fogadom el|nem|nem koszonom)$',
      '^(elvet|elvetem)$',
    ],
    accept: [
      '(osszes|mindent|minden|mindegyik|sutik|) (elfogad~|engedelyez~|jovahagy~)',
      '^(ok|rendben|elfogadom|elfogad|ertem|igen|hozzajarulok|egyetertek|megertettem)',
      '(elfogadom|engedelyezem) *',
    ],
    save: [
      '(mentes|beallitasok mentese|kivalasztottak|valasztas) (mentese|elfogadasa|megerositese|)',
      '(kivalasztott~) (elfogad~|engedelyez~)',
    ],
    settings: [
      '(beallitas~|testreszab~|reszletes beallitasok|tovabbi beallitasok|tovabbi lehetosegek|kezeles|opciok|sutibeallitas~)',
      '^(konfiguralni|konfiguralas|testreszabas|szemelyre szabas)$',
    ],
    close: ['^(bezar|bezaras|kesobb|x)$'],
  },
  consent: ['cookie~', 'suti~', 'hozzajarul~', 'adatkezeles~', 'gdpr', 'szemelyes adat~'],
}
