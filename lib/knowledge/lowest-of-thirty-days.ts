// The words of the Price Indication Directive beside a reduction, in the languages of the Union.

const THIRTY =
  /\b30[\s -]{0,2}(?:\p{L}+\s)?(?:days?|tag|jour|d[ií]a|giorn|dag|döge?n|dn[ií]|päiv|nap|zile|de zile|dien|päev|ημ|дни|дана)/giu
const LOWEST =
  /lowest|niedrigst|tiefst|günstigst|bester preis|bestpreis|plus bas|más baj|mínim|minor|più bass|laagst|najniżs|lavest|lägsta|alin|nejniž|najniž|legalacson|minim|mai mic|χαμηλότερ|най-ниск|zemāk|mažiaus|madalaim|mais baix/iu

/** Where a text speaks of the lowest price of the last 30 days: a part of it, or null. */
export function lowestOfThirtyDays(text: string): string | null {
  let passed = 0
  for (const { index } of text.matchAll(THIRTY)) {
    if (++passed > 40) break
    const part = text.slice(Math.max(0, index - 100), index + 100)
    if (LOWEST.test(part)) return part.replace(/\s+/g, ' ').trim()
  }
  return null
}
