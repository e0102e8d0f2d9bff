import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'sv',
  blocks: {
    sponsored: ['sponsrad~', '^(annons|annonser|reklam)$'],
    'recently-viewed': [
      '(senast|nyligen|tidigare|sist) (visade|besokta|sedda|tittade|sokta|visat|jamforda)',
      '(du|ni) (nyligen|har|senast|) (tittat|sett|kollat|besokt|visat|tittade) *',
      'din(a|) (historik|senaste)',
      '(senaste|nyligen) (visningar|besokta)',
      '(visade|sedda) (produkter|varor)',
    ],
    'for-you': [
      '(rekommender~|utvalt|utvalda|valt|valda|tips|forslag|speciellt|sarskilt|bara|endast|anpassat|erbjudanden|inspiration|skapat|personligt|produkter|mer|populart|nytt|handplockat) (just|speciellt|bara|endast|) (for|till) (dig|er)',
      '^(bara|just|speciellt|mer|allt|) (for|till) dig$',
      '^(for|till) dig (idag|i dag|just nu|denna vecka|utvalt|utvalda|personligen)',
      '(dina|personliga|ditt) (rekommendationer|erbjudanden|tips|personliga|forslag)',
      '(baserat|baserad|inspirerat|inspirerad|utifran|utvalt) (pa|av|fran|efter|) (din|ditt|dina|det du|vad du|produkter du)',
      '(eftersom|for att) du *',
      'kop (igen|pa nytt)',
    ],
    'item-based': [
      '(du|ni|dig) (kanske|skulle|kan|kommer) (ocksa|aven|kunna|) (gillar|gilla|ar intresserad|vara intresserad|tycker om|tycka om|behover|alska|lika|gillar ocksa)',
      '(kanske|ocksa|aven) (gillar|ar intresserad|passar|intresserar|tycker|kan passa|nagot for)',
      '(andra|kunder|kunder som|vara kunder|de som|manga) (kopte|kopt|kunder|tittade|gillade|handlade|har|som|koper|sag|visade|kikade) *',
      '(relaterade|liknande|matchande|passande|tillhorande|kompletterande|kompatibla|narliggande) (produkter|artiklar|varor|produkt|bocker|modeller|tillbehor|annonser|titlar|plagg|foremal)',
      '^(relaterat|relaterade|liknande|tillbehor|alternativ|passar till|matcha med|passar bra)',
      '(passar|gar|matcha|kombinera|bar|styla) (bra|till|ihop|med|perfekt|den|det|aven) *',
      '(ofta|vanligtvis) (kopta|kopt|koper|kops|kopts|kombinerat|tillsammans)',
      '(kops|kopta|kop|handla) (ofta|tillsammans)',
      '(komplettera|shoppa|fullborda|kop|skapa|gor) (din|looken|ditt|stilen|med|hela|kopet|outfiten|utseendet) *',
      '(fran|i|ur) samma (kollektion|kategori|serie|varumarke|designer|saljare|forfattare)',
      '(fler|mer|andra|flera) (produkter|fran|av|i|bocker|varor) (fran|i|av|samma|denna|den|inom) *',
      '(gloms inte|glom inte|se aven|se ocksa|rekommenderade tillbehor|tillbehor till|kunder kopte aven)',
    ],
    popular: [
      '(bastsaljare|bastsaljande|mest salda|storsaljare|toppsaljare|mest kopta|popularast|mest populara|popular~|mest visade|mest sedda|favoriter bland|kundfavoriter|trendar|trendande|toppbetyg|bast betygsatta|bast i test|hetast)',
      'topp (10|20|50)',
      'just nu popular~',
    ],
    content: [
      '(fran|var|pa|ur) (var|) (blogg|bloggen|magasin|magasinet)',
      '^(blogg|magasin|artiklar|inspiration|recept|guider|tips och rad)$',
      '(senaste|relaterade) (inlaggen|artiklar|inlagg)',
    ],
    editorial: [
      '(nyheter|nyhet|nytt|nyinkommet|senaste nytt|ny kollektion|nya produkter|nyinkomna|senaste produkterna)',
      '(utvalda|vara|rekommenderade|vi|aktuella) (produkter|favoriter|rekommendationer|rekommenderar|erbjudanden|kollektioner|kategorier|tips|varumarken|kampanjer)',
      '^(utvalt|erbjudanden|rea|kampanjer|kampanj|kategorier|kollektioner|produkter|rekommenderas|rekommenderat|outlet|fynd|superdeals|presenttips|varumarken)$',
      '(dagens|veckans|manadens) (erbjudande|deal|produkt|erbjudanden)',
    ],
  },
  links: {
    'opt-out': ['(aterkalla|dra tillbaka|andra) (mitt|ditt|) samtycke', 'opt out', 'salj inte *'],
    'cookie-settings': [
      '(cookieinstallningar|cookiesinstallningar|kakinstallningar|cookiepreferenser)',
      '(cookie|cookies|kak|samtyckes|integritets|kakor|sekretess) (installningar|preferenser|val)',
      '(hantera|andra|anpassa) (cookies|kakor|samtycke|dina cookies|mina cookies|cookieinstallningar|cookie installningar|installningar for cookies|dina val)',
      '(integritetsinstallningar|sekretessinstallningar|samtyckesinstallningar)',
      'installningar for (cookies|kakor)',
    ],
    'privacy-policy': [
      '(integritetspolicy|sekretesspolicy|personuppgiftspolicy|dataskyddspolicy|integritetspolicyn|integritet|dataskydd|personuppgifter|personuppgiftshantering|sekretess|dataskyddsinformation|integritetsmeddelande)',
      '(behandling|hantering) av personuppgifter',
      'gdpr',
    ],
  },
  controls: {
    reject: [
      'tacka nej (till alla|till|)',
      '(neka|avvisa|avboj|avsla) (alla|allt|cookies|kakor|valfria|)',
      '(endast|bara|acceptera endast|godkann endast|tillat endast) (nodvandiga|nodvandig|strikt|tekniska)',
      '(nodvandiga|endast nodvandiga) (cookies|kakor|)$',
      '^(nej|nej tack)',
      '(godkann|acceptera) (inte|bara nodvandiga)',
    ],
    accept: [
      '(acceptera|godkann|tillat|godta) (alla|allt|cookies|kakor|och|)',
      '^(ok|okej|jag forstar|jag godkanner|jag accepterar|ja|godkann|acceptera|jag samtycker|forstatt|jag forstar)',
    ],
    save: [
      '(spara|bekrafta) (val|mina|installningar|och|preferenser|)',
      'tillat urval',
      '(acceptera|godkann|tillat) (markerat|markerade|valda|urval)',
    ],
    settings: [
      '(cookieinstallningar|installningar|anpassa|hantera|preferenser|fler alternativ|andra installningar|visa detaljer|hantera val|mina val)',
      '^(konfigurera|personifiera|personanpassa)$',
    ],
    close: ['^(stang|senare|x|inte nu)$'],
  },
  consent: [
    'cookie~',
    'kakor',
    'samtycke~',
    'gdpr',
    'personuppgifter',
    'personlig~ (data|information|uppgifter)',
    'information vi samlar (in|) om dig',
  ],
}
