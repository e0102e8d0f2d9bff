// Which lexicon a page needs. `lang` is wrong on many shops (themes ship `en`), so what the page says goes first.
import { normalizeText } from './normalize-text'

/** Scripts that one language, or nearly, is written in. */
const SCRIPTS: readonly [lang: string, script: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
]
/** Function words that few neighbors share, and some that shops cannot do without. */
const WORDS: Record<string, string> = {
  en: 'the and of with your you our is this all from are shipping shop',
  de: 'und der die das mit fur ist nicht auf den von zu ihre wir versand mehr im',
  fr: 'et le la les des pour vous avec votre nos dans sur est livraison voir une aux',
  es: 'el los las para con tu su por del una mas y envio ver mi todos',
  it: 'il di per con gli della e una le tuo nostri piu spedizione tutti dei alla',
  nl: 'de het een en van met voor je niet op onze bij zijn bekijk alle naar',
  pl: 'i w na do z nie dla sie jest oraz twoj od dostawa wszystkie po lub',
  pt: 'o os e da do para com voce seu uma nao mais em frete ver dos',
  sv: 'och att det for med som ar till av din vi frakt kop inte pa alla',
  da: 'og det til med af er din vi for ikke fragt kob pa alle se',
  no: 'og det til med av er din vi for ikke frakt kjop pa alle se',
  fi: 'ja on ei tai sinun meidan kaikki toimitus osta ovat etta ostoskori',
  cs: 've se je pro na s do nebo vase doprava vsechny kosik zbozi',
  sk: 'vo sa je pre na s do alebo vase doprava vsetky kosik tovar',
  hu: 'es az egy nem hogy meg is kosar termek szallitas osszes vagy',
  ro: 'si de la cu pentru nu din sau care este livrare cos toate',
  hr: 'i u na za se je od ili vas dostava kosarica svi proizvodi',
  tr: 've ile bir icin bu sepete tum kargo urunler en hesabim',
  et: 'ja on ei voi koik ning tarne ostukorv teie meie',
  lv: 'un ir ar no uz vai piegade grozs visi jusu',
  lt: 'ir su is i ar pristatymas krepselis visos jusu prekes',
  id: 'dan yang untuk dengan di ini dari anda kami semua keranjang',
  vi: 'va cua cho cac voi trong san pham gio hang mua',
  ru: 'и в на с для не по от или ваш доставка корзина',
  uk: 'і в на з для не та від або ваш доставка кошик',
  bg: 'и в на с за не от или вашата доставка количка',
}
const SAME: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  bs: 'hr',
  sr: 'hr',
  sl: 'hr',
  ms: 'id',
}
/** A guess on fewer function words is chance. */
const LEAST = 6

/** The language a text is written in, by its script or its function words; null when that is not plain. */
export function guessLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [lang, script] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letters)
    if (share > (lang === 'ja' ? 0.1 : 0.4)) return lang
  }
  const words = normalizeText(text)
  const [first, second] = Object.entries(WORDS)
    .map(([lang, list]) => {
      const own = new Set(normalizeText(list))
      return { lang, hits: words.filter(word => own.has(word)).length }
    })
    .sort((a, b) => b.hits - a.hits)
  if (!first || first.hits < LEAST) return null
  return first.hits >= (second?.hits ?? 0) * 1.2 ? first.lang : null
}

/**
 * The languages whose lexicons a page needs: English, which shops of every language mix in, the page's own by its
 * words, and the one it says it is in. `claimed` is its BCP 47 `lang`; `known` are the lexicons there are.
 */
export function languagesOf(claimed: string, text: string, known: readonly string[]): string[] {
  const tag = claimed.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  const said = SAME[tag] ?? tag
  // Text of a consent tool or an app in English does not make a German shop English: what it claims is believed, too.
  const own = guessLanguage(text) ?? said
  return [...new Set(['en', own, said])].filter(lang => known.includes(lang))
}
