// Two prices are the same price only under the same conditions; these read them from what the page says.

/** Whether prices include tax, by what shops write beside them, in seven languages. */
const INCLUDED =
  /\b(?:incl(?:\.|uding|usive of)?|with)\s*(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:of\s+)?(?:vat|tax(?:es)?|gst)\b|\binkl(?:\.|usive)?\s*(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:der\s+)?(?:gesetzl\.?\s*)?(?:mwst|ust|mehrwertsteuer)|\bttc\b|\btva\s+(?:incluse|comprise)|\b(?:iva|impuestos)\s+inclu|\biva\s+(?:compresa|inclusa)|\bincl\.?\s*btw|\binclusief\s+btw|\b(?:brutto|zawiera\s+vat|z\s+vat)\b/i
const EXCLUDED =
  /\b(?:excl(?:\.|uding|usive of)?|ex|plus|without|before)\.?\s*(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:vat|tax(?:es)?|gst)\b|\b(?:zzgl|exkl)\.?\s*(?:\d+(?:[.,]\d+)?\s*%\s*)?(?:der\s+)?(?:gesetzl\.?\s*)?(?:mwst|ust|mehrwertsteuer)|\bht\b|\bhors\s+(?:taxes?|tva)|\b(?:sin|más)\s+(?:iva|impuestos)|\biva\s+(?:esclusa|no\s+inclu)|\bexcl\.?\s*btw|\bexclusief\s+btw|\b(?:netto|bez\s+vat)\b/i
const DELIVERS =
  /\b(?:deliver(?:ing)?|ship(?:ping|s)?|lieferung|livraison|envío|enviar|spedizione|bezorg(?:en|ing)|dostawa)\s+(?:to|nach|in|vers|en|a|naar|do)\s*:?\s+(\p{L}[\p{L}’' -]{1,40}|\d{4,5})/giu

/**
 * Whether the prices of a page include tax. Null when it says nothing, or both (a shop with a switch, or “plus
 * shipping, incl. tax” beside “excl. tax” for companies).
 */
export function readTax(text: string): 'included' | 'excluded' | null {
  const included = INCLUDED.test(text)
  if (included === EXCLUDED.test(text)) return null
  return included ? 'included' : 'excluded'
}

/** Capitals as written: what follows a name of a place is no part of it. */
const PLACE = /^(?:\d{4,5}|\p{Lu}[\p{L}’'-]*(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}’'-]*)*)/u

/** Where the page says it delivers to (a country, place or postcode, as written), or null. */
export function readDestination(text: string): string | null {
  for (const [, after = ''] of text.matchAll(DELIVERS)) {
    const place = PLACE.exec(after)?.[0]
    if (place) return place.toLowerCase()
  }
  return null
}
