import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'cs',
  blocks: {
    sponsored: ['sponzorovan~', '^(reklama|inzerce)$'],
    'recently-viewed': [
      '(naposledy|posledni|nedavno|drive|predtim) (prohlizen~|prohledl~|navstiven~|zobrazen~|videl~|shlednut~|prohlednut~|porovnavan~)',
      '(prohlizene|prohlednute|navstivene) (produkty|zbozi|polozky)',
      '(prohlizeli|prohledli|navstivili) jste',
      '(vase|moje) historie',
      'historie prohlizeni',
    ],
    'for-you': [
      '(doporucen~|doporucujem~|vybran~|vybral~|vyber|vybrali jsme|nabidka|nabidky|tipy|tip|specialne|jen|prave|speciálně|osobni|pripraven~|navrhy|inspirace|produkty|primo|na miru|to nejlepsi) (specialne|prave|primo|jen|) pro (vas|tebe)',
      '^(specialne|jen|prave|primo|vse|) pro (vas|tebe)$',
      '(vase|tvoje) (doporuceni|osobni|vyber)',
      '(osobni|personalizovana|personalizovane) (doporuceni|nabidka|nabidky)',
      '(na zaklade|podle) (vasich|vaseho|vasi|tveho|tvych|toho co|prohlizeni|vase)',
      'protoze (jste|si) *',
      '(koupit|nakoupit|objednat) znovu',
    ],
    'item-based': [
      '(mohlo|mohly|mohl|mohla|mozna|muze|mohou) (by|se|) (vas|vam|se vam|ti|tez|tebe|te|) (tez|take|taky|jeste|) (zajimat|libit|hodit|zaujmout|zaujme|zalibit|zaujmout)',
      '(libit|zajimat) (se|by vas|vas) (mohlo|take|tez)',
      '(souvisejici|podobn~|pribuzne|doplnkov~|odpovidajici|kompatibilni|alternativni|navazujici|vhodne) (produkty|zbozi|produkt|polozky|clanky produkty|knihy|modely|nabidky|inzeraty|tituly|vyrobky|prislusenstvi)',
      '^(prislusenstvi|souvisejici|podobne|alternativy|doplnky|alternativni|prislusenstvi k)',
      '(zakaznici|ostatni|lide|kupujici|dalsi zakaznici|jini) (kteri|take|nakoupili|kupuji|koupili|si|zakoupili|nejcasteji|prohlizeli|kupovali|casto) *',
      '(casto|obvykle|nejcasteji) (kupovan~|nakupovan~|koupi|kupuje|kupuji|spolecne|objednavan~|kupujete|dokupuje)',
      '(spolecne|spolu|zaroven) (kupovan~|nakupovan~|zakoupen~|koupit|kupuji|nakupuji|s)',
      '(dokoncete|doplnte|kompletni|zkompletujte) (look|outfit|styl|set|vzhled|objednavku|svuj)',
      '(hodi|skvele|perfektne) se (k|ke|s) *',
      '(ze stejne|z teto|ze stejneho|z tehoz) (kolekce|kategorie|rady|serie|znacky|autora|vyrobce)',
      '(dalsi|vice|ostatni) (produkty|zbozi|knihy|z|od) (z|ze|od|tohoto|teto|v|autora) *',
      '(nezapomente|neprehlednete|k produktu doporucujeme|k tomuto|prikupte|ke zbozi|doporucene prislusenstvi|doporucujeme prikoupit|viz take|kombinujte s)',
    ],
    popular: [
      '(nejprodavanejs~|nejoblibenejs~|nejpopularnejs~|nejlepe hodnocen~|nejzadanejs~|bestseller~|nejkupovanejs~|nejnavstevovanejs~)',
      '(oblibene|popularni|trendy|top produkty|hity|nase hity|trhaky|zadane|hitparada)',
      'top (10|20|50|prodeje)',
      '(oblibene|vyber) (u|mezi) *',
    ],
    content: [
      '(z|na|nas) (naseho|nasem|) (blog|blogu|magazin|magazinu)',
      '^(blog|magazin|clanky|novinky ze sveta|rady a tipy|poradna|recepty|inspirace)$',
      '(souvisejici|nejnovejsi|posledni) clanky',
    ],
    editorial: [
      '(novinky|novinka|nove|nejnovejsi) (v|produkty|zbozi|kolekce|)',
      '(doporucujeme|doporucene|doporucene produkty|doporucene zbozi|nase tipy|tipy|vybrane produkty)',
      '^(akce|slevy|vyprodej|kategorie|kolekce|produkty|nabidka|akcni nabidka|akcni zbozi|tip|zbozi v akci|znacky|akcni produkty|zvyhodnene)$',
      '(akce|nabidka|produkt) (dne|tydne|mesice)',
    ],
  },
  links: {
    'opt-out': [
      '(odvolat|odvolani|zrusit|zmenit) (souhlas|souhlasu)',
      'opt out',
      'odmitnout sledovani',
    ],
    'cookie-settings': [
      '(nastaveni|sprava|upravit|zmenit|spravovat|predvolby|zmena) (souboru|nastaveni|souhlasu|) (cookie|cookies|soukromi|souhlasu|souhlasy)',
      '(cookie|cookies) (nastaveni|lista)',
      'nastaveni (souboru|ochrany) *',
    ],
    'privacy-policy': [
      '(ochrana|zasady|zpracovani|podminky|informace|prohlaseni|pravidla) (o|ochrany|) * (osobnich udaju|soukromi|udaju|gdpr)',
      '^(gdpr|soukromi|ochrana soukromi)',
    ],
  },
  controls: {
    reject: [
      '(odmitnout|zamitnout|odmitam|zakazat) (vse|vsechny|vsechno|volitelne|cookies|)',
      '(jen|pouze|povolit pouze|prijmout pouze) (nezbytn~|nutn~|technick~|zakladni|povinne)',
      '(pokracovat|bez) (bez|souhlasu) *',
      '(nesouhlasim|nepovolit|ne dekuji)',
    ],
    accept: [
      '(prijmout|povolit|souhlasim|prijimam|akceptovat|akceptuji|souhlas) (vse|vsechny|se|vsechno|cookies|a|)',
      '^(ok|rozumim|souhlasim|ano|v poradku|povolit|jasne|prijmout|akceptuji|beru na vedomi)',
    ],
    save: [
      '(ulozit|potvrdit|povolit) (vyber|nastaveni|vybrane|volbu|preference|moje|)',
      '(prijmout|povolit) (vybrane|vyber)',
    ],
    settings: [
      '(nastaveni|podrobne|upravit|vlastni|dalsi|spravovat|zobrazit) (cookies|nastaveni|moznosti|predvolby|soukromi|preference|podrobnosti)',
      '^(nastaveni|nastavit|prizpusobit|upravit|vice moznosti|podrobne|predvolby|spravovat)',
    ],
    close: ['^(zavrit|pozdeji|x|ted ne)$'],
  },
  consent: ['cookie~', 'souhlas~', 'gdpr', 'osobnich udaju', 'osobni udaje'],
}
