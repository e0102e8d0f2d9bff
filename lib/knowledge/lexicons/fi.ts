import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'fi',
  blocks: {
    sponsored: ['sponsoroi~', '^(mainos|mainokset)$'],
    'recently-viewed': [
      '(viimeksi|aiemmin|asken|viimeisimmat|hiljattain|viimeisimpana) (katsot~|katsom~|selat~|tarkastel~|nahdyt|vierail~|katsell~)',
      '(katsellut|katselemasi|katsomasi|selaamasi) (tuotteet|tuote)',
      'selaushistoria',
    ],
    'for-you': [
      '(suositeltu|suositellut|suosituksia|suositukset|suosittelemme|valittu|valitut|valikoitu|valikoidut|poimintoja|poiminnat|tarjouksia|tarjoukset|erityisesti|vain|juuri|ideoita|lisaa|tuotteita) (erityisesti|vain|juuri|) (sinulle|teille)',
      '^(vain|juuri|) sinulle$',
      '^sinulle (tanaan|nyt|talla viikolla|valittu~|valitut|suositel~)',
      '(henkilokohtaiset|sinun|personoidut) (suositukset|suosituksesi|tarjoukset)',
      '(perustuen|perusteella|inspiroituna) *',
      'koska (katsoit|ostit|pidat|katselit)',
      'osta uudelleen',
    ],
    'item-based': [
      '(saattaisit|saatat|voisit|voit|sinua|saattaa|voisi|nama|mahdollisesti|ehka) (myos|saattaa|saattaisi|voisi|pitaa|pidat|kiinnostaa|voivat|saattavat) *',
      '(kiinnostaa|pitaa|kiinnostua) (myos|myos naista|saattaa)',
      '(liittyvat|samankaltaiset|vastaavat|samanlaiset|tahan liittyvat|yhteensopivat|samantyyppiset|taydentavat|samankaltaisia|vastaavia) (tuotteet|tuote|artikkelit tuotteet|kirjat|mallit|tuotteita|tarvikkeet|ilmoitukset)',
      '^(lisatarvikkeet|lisavarusteet|tarvikkeet|liittyvat|vastaavat|vaihtoehdot|samankaltaiset)',
      '(muut|asiakkaat|toiset|muut asiakkaat) (ostivat|katsoivat|jotka|ostavat|katselivat|asiakkaat|ovat|selasivat) *',
      '(usein|yleensa) (ostetaan|ostettu|ostetut|yhdessa) *',
      '(ostetaan|ostettu) (usein|yhdessa|myos)',
      '(taydenna|viimeistele|shoppaa|osta) (asu|look|tyyli|asusi|tilauksesi|kokonaisuus|koko)',
      '(sopii|yhdista|sopivat) (hyvin|naihin|yhteen|taman|tahan|naiden|kanssa) *',
      'samasta (sarjasta|kategoriasta|mallistosta)',
      'samalta (tekijalta|merkilta|valmistajalta)',
      '(lisaa|muita|muut) (tuotteita|tuotteet) (tasta|samasta|sarjasta|merkilta) *',
      '(ala unohda|katso myos|suositellut lisatarvikkeet)',
    ],
    popular: [
      '(myydyimmat|myydyin|suosituimmat|suosituin|suositut|suosittua|suosittuja|katsotuimmat|ostetuimmat|bestsellerit|parhaiten arvioidut|asiakkaiden suosikit|trendaavat|suosikit)',
      'top (10|20|50)',
    ],
    content: [
      '^(blogi|artikkelit|inspiraatio|reseptit|oppaat|uutiset)$',
      '(uusimmat|blogista|lue) (artikkelit|blogit|blogista|blogistamme)',
    ],
    editorial: [
      '(uutuudet|uutuus|uudet tuotteet|uutta|uusimmat|uusi mallisto|juuri saapuneet)',
      '(valikoidut|suositellut|valitut|esittelyssa|nostot|poiminnat) (tuotteet|)',
      '^(tarjoukset|ale|alennus|kampanjat|kategoriat|mallistot|tuotteet|suosittelemme|suositukset|outlet|lahjaideat|tuotemerkit)$',
      '(paivan|viikon|kuukauden) (tarjous|tuote|tarjoukset)',
    ],
  },
  links: {
    'opt-out': ['(peruuta|muuta) suostumus~', 'opt out'],
    'cookie-settings': [
      '(evasteasetukset|evasteiden|evasteasetusten) (asetukset|hallinta|)',
      '(evasteet|cookie|evaste|tietosuoja|yksityisyys) asetukset',
      '(hallinnoi|muuta|muokkaa|hallitse) (evasteita|evasteasetuksia|suostumusta|evasteasetuksiasi)',
      '(tietosuojaasetukset|yksityisyysasetukset|tietosuoja asetukset)',
    ],
    'privacy-policy': [
      '(tietosuoja|tietosuojaseloste|tietosuojakaytanto|yksityisyydensuoja|tietosuojalauseke|rekisteriseloste|tietosuojailmoitus|tietosuojakaytannot|yksityisyys|henkilotietojen)',
      'gdpr',
    ],
  },
  controls: {
    reject: [
      '(hylkaa|estä|kiella|kieltaydy|en hyvaksy) (kaikki|evasteet|valinnaiset|)',
      '(vain|hyvaksy vain|salli vain) (valttamattom~|pakolliset|tarpeelliset|tekniset)',
      '^ei kiitos',
    ],
    accept: [
      '(hyvaksy|salli|hyvaksyn) (kaikki|evasteet|ja|kaikki evasteet|)',
      '^(ok|selva|ymmarran|kylla|hyvaksy|hyvaksyn|jatka)',
    ],
    save: ['(tallenna|vahvista) (valinnat|asetukset|ja|valintani|)', 'salli (valinta|valitut)'],
    settings: [
      '(asetukset|evasteasetukset|muokkaa|hallinnoi|mukauta|lisaa vaihtoehtoja|nayta tiedot|muuta asetuksia)',
      '^(konfiguroida|personoi|mukauta|muokkaa)$',
    ],
    close: ['^(sulje|myohemmin|x)$'],
  },
  consent: ['cookie~', 'evast~', 'suostumu~', 'gdpr', 'henkilotie~'],
}
