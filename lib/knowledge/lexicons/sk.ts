import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'sk',
  blocks: {
    sponsored: ['sponzorovan~', '^(reklama|inzercia)$'],
    'recently-viewed': [
      '(naposledy|posledne|nedavno|predtym) (prezeran~|navstiven~|zobrazen~|videli|pozeran~|prezreli|prezret~|porovnavan~)',
      '(prezerane|navstivene) (produkty|tovar|polozky)',
      '(prezerali|navstivili|pozerali) ste',
      'historia prezerania',
    ],
    'for-you': [
      '(odporucan~|odporucam~|vybran~|vybrali|vyber|ponuka|ponuky|tipy|specialne|len|prave|pripraven~|navrhy|inspiracie|produkty|priamo|na mieru) (specialne|prave|priamo|len|sme|) pre (vas|teba)',
      '^(specialne|len|prave|vsetko|) pre (vas|teba)$',
      '(vase|tvoje) (odporucania|vyber)',
      '(osobne|personalizovane) (odporucania|ponuky)',
      '(na zaklade|podla) (vasich|vasho|vasej|tvojho|toho co|prezerania)',
      'pretoze (ste|si) *',
      '(kupit|objednat) znova',
    ],
    'item-based': [
      '(mohlo|mohli|mozno|moze|mohol|mohla) (by|sa|) (vas|vam|sa vam|ta|ti|) (tiez|aj|) (zaujimat|pacit|hodit|zaujat|zaujme)',
      '(suvisiac~|podobn~|pribuzne|doplnkov~|kompatibiln~|alternativn~|odporucane) (produkty|tovar|tovary|produkt|polozky|knihy|modely|ponuky|vyrobky|prislusenstvo)',
      '^(prislusenstvo|suvisiace|podobne|alternativy|doplnky)',
      'prislusenstvo (k|ku|pre) *',
      '(zakaznici|ostatni|ludia|kupujuci|ini zakaznici) (ktori|tiez|nakupili|kupuju|kupili|si|zakupili|najcastejsie|prezerali|casto) *',
      '(casto|obvykle|najcastejsie) (kupovan~|nakupovan~|kupuju|spolu|objednavan~|kupovali)',
      '(spolu|zaroven|spolocne) (kupovan~|nakupovan~|zakupen~|kupit|kupuju|s)',
      '(dokoncite|doplnte|skompletizujte|kompletny) (look|outfit|set|styl|objednavku|svoj)',
      '(hodi|vyborne|skvele) sa (k|ku|s) *',
      '(z rovnakej|z tejto|z rovnakeho) (kolekcie|kategorie|serie|znacky|autora)',
      '(dalsie|viac|ostatne) (produkty|tovary|knihy|z|od) (z|zo|od|tohto|tejto|v|autora) *',
      '(nezabudnite|k produktu odporucame|prikupte|pozrite tiez|hodi sa k)',
    ],
    popular: [
      '(najpredavanejs~|najoblubenejs~|najpopularnejs~|najlepsie hodnoten~|najziadanejs~|bestseller~|najkupovanejs~)',
      '(oblubene|popularne|trendy|top produkty|hity|top predaj)',
      'top (10|20|50)',
    ],
    content: [
      '(z|zo|na|nas) (nasho|nasom|nay|) (blog|blogu|magazin|magazinu)',
      '(vyberame|citajte) (z|zo|tiez) * (magazinu|blogu|)',
      '^(blog|magazin|clanky|rady a tipy|poradna|recepty|inspiracie)$',
      '(suvisiace|najnovsie|posledne) clanky',
    ],
    editorial: [
      '(novinky|novinka|nove|najnovsie) (v|produkty|tovar|kolekcia|)',
      '(odporucame|odporucane|odporucane produkty|odporucany tovar|nase tipy|vybrane produkty)',
      '^(akcie|akcia|zlavy|vypredaj|kategorie|kolekcie|produkty|ponuka|akciova ponuka|tip|znacky|akciovy tovar)$',
      '(akcia|ponuka|produkt) (dna|tyzdna|mesiaca)',
    ],
  },
  links: {
    'opt-out': ['(odvolat|odvolanie|zrusit|zmenit) (suhlas|suhlasu)', 'opt out'],
    'cookie-settings': [
      '(nastavenie|nastavenia|sprava|upravit|zmenit|spravovat|predvolby|zmena) (suborov|nastavenia|nastavenie|suhlasu|) (cookie|cookies|sukromia|suhlasu|suhlasy|suhlasov)',
      '(cookie|cookies) nastavenia',
    ],
    'privacy-policy': [
      '(ochrana|zasady|spracovanie|spracuvanie|podmienky|informacie|vyhlasenie|pravidla) (o|ochrany|) * (osobnych udajov|sukromia|udajov|gdpr)',
      '^(gdpr|sukromie|ochrana sukromia)',
    ],
  },
  controls: {
    reject: [
      '(odmietnut|zamietnut|odmietam|zakazat) (vsetko|vsetky|volitelne|cookies|)',
      '(len|iba|povolit iba|povolit len|prijat iba) (nevyhnutn~|nutn~|technick~|zakladne|potrebne)',
      '(nesuhlasim|nie dakujem|pokracovat bez)',
    ],
    accept: [
      '(prijat|povolit|suhlasim|prijimam|akceptovat|akceptujem|suhlas) (vsetko|vsetky|so|s|cookies|a|)',
      '^(ok|rozumiem|suhlasim|ano|v poriadku|povolit|prijat|akceptujem|beriem na vedomie)',
    ],
    save: ['(ulozit|potvrdit|povolit) (vyber|nastavenia|vybrane|volbu|)'],
    settings: [
      '(nastavenia|nastavenie|podrobne|upravit|vlastne|dalsie|spravovat|zobrazit) (cookies|nastavenia|moznosti|predvolby|sukromia|podrobnosti)',
      '^(nastavenia|nastavenie|nastavit|prisposobit|upravit|viac moznosti|podrobnosti|predvolby|spravovat)',
    ],
    close: ['^(zavriet|neskor|x)$'],
  },
  consent: ['cookie~', 'suhlas~', 'gdpr', 'osobnych udajov'],
}
