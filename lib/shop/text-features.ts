// How a page reads: many prices in short pieces of text is a shop, long paragraphs are not.
import { grade } from './control-features'
import type { Features } from './features'
import { cartWords, deliveryWords, legalWords } from './words'

const MAX_NODES = 12_000
const MAX_CHARS = 400_000
/** Texts looked at between two pauses. */
const SLICE = 1_000

const money =
  '(?:us|c|a|r|nz|hk|s)?[$€£¥₹₽₩₺₴₫฿₪₸₱₦]|usd|eur|gbp|chf|pln|sek|nok|dkk|czk|huf|ron|lei|aud|cad|inr|kr|kč|kc|zł|zl|руб|грн|ft|kn|rs|tl|元|円|원|тг|ر\\.س|د\\.إ'
const price = new RegExp(
  `(?:(?<![\\p{L}])(?:${money})\\.?\\s{0,2}\\d[\\d.,\\s'’]{0,12}|\\d[\\d.,'’\\s]{0,12}(?:,-)?\\s{0,2}(?:${money})(?![\\p{L}\\d]))`,
  'iu',
)

/** What may stand beside the word for a cart where it is a heading or a counter, not part of a sentence. */
const besideCart =
  /^(?:[^\p{L}]|\b(?:my|your|view|in|items?|products?|shopping|mein|dein|ihr|im|artikel|mon|votre|articles?|mi|tu|su|il|tuo|mio|nel|articoli)\b)*$/iu

/** Prices in short texts, words of delivery, legal notices of sellers, and the weight of prose. */
export function* textFeatures(document: Document): Generator<void, Features> {
  const tally = { shortPrices: 0, prose: 0, chars: 0, delivery: 0, legal: 0, cart: 0 }
  if (document.body) {
    const walker = document.createTreeWalker(document.body, 4)
    for (
      let i = 0, node = walker.nextNode();
      node && i < MAX_NODES;
      i++, node = walker.nextNode()
    ) {
      if (i % SLICE === SLICE - 1) yield
      const text = node.nodeValue?.trim() ?? ''
      if (text.length < 2 || isCode(node.parentNode?.nodeName)) continue
      count(text, tally)
      if (tally.chars > MAX_CHARS) break
    }
  }
  const title = document.title.slice(0, 200)
  return {
    prices: grade(tally.shortPrices),
    prose: Math.min(4, tally.prose / 3_000),
    ...(tally.delivery && { delivery: grade(tally.delivery) }),
    ...(tally.cart && { cartText: 1 }),
    legal: Math.min(1, tally.legal),
    shopTitle:
      /\b(?:(?:web)?shop|store|boutique|buy|kaufen|acheter|comprar|kopen|sklep|tienda|loja|negozio|cart|basket|checkout)\b|купить|магазин|通販|ショップ|商城/i.test(
        title,
      )
        ? 1
        : 0,
  }
}

function isCode(name: string | undefined): boolean {
  return name === 'SCRIPT' || name === 'STYLE' || name === 'NOSCRIPT' || name === 'TEMPLATE'
}

function count(
  text: string,
  tally: {
    shortPrices: number
    prose: number
    chars: number
    delivery: number
    legal: number
    cart: number
  },
): void {
  tally.chars += text.length
  const isShort = text.length <= 40
  if (text.length < 400 && legalWords.test(text)) tally.legal++
  if (text.length > 120) tally.prose += text.length
  if (!isShort) return
  if (/\d/.test(text) && price.test(text)) tally.shortPrices++
  if (deliveryWords.test(text)) tally.delivery++
  if (isCartText(text)) tally.cart++
}

/** "Shopping cart (2)", "0 items in your cart"; not "Bag" or "Basket" alone, which are also goods. */
function isCartText(text: string): boolean {
  const rest = text.replace(cartWords, '')
  if (rest === text || !besideCart.test(rest)) return false
  return !/^\P{L}*(?:bags?|baskets?|trolleys?)\P{L}*$/iu.test(text)
}
