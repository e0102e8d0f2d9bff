// What the words beside a former price call it. A price that a maker recommends was never asked by the shop.

const RECOMMENDED =
  /\b(?:m?srp|rrp|uvp|pvpr?|prp|prc|ppc|vejl)\b|compare at|comparable|recommended|suggested|manufacturer|retail (?:price|value)|list price|empfohlen|empfehlung|unverb|hersteller|katalogpreis|listenpreis|conseill|catalogue|recomendad|prezzo (?:di )?listino|consigliat|adviesprijs|catalogus|richtprijs|katalogow|sugerowan|rekomendowan|vejledende|rekommender|rek\.? ?pris|veiledende|ohjehinta|suositus|doporučen|odporúčan|ajánlott|recomandat|priporočen|preporučen|soovituslik|rekomendēt|rekomenduojam|προτεινόμεν|препоръч|рекомендованн|elsewhere|other (?:shops|stores|sellers)|market price/iu

/** "from 20 €", "20–40 €", "two for", "per kilo": amounts that are not one thing's one price. */
const UNCLEAR =
  /(?:^|\s)(?:from|starting at|as low as|ab|dès|à partir|desde|a partire|vanaf|fra|från|alkaen|od|da|up to|bis zu)\s*(?:nur\s*)?[\d$€£]|\d\s*(?:€|eur|kr|zł|£|\$)?\s*(?:[-–—]|\bbis\b|\bto\b)\s*[$€£]?\s*\d+(?![\d.,]*\s*%)|\b(?:bundle|set price|einzeln|separately|multipack|subscri|abo\b|member|mitglied|coupon|voucher|gutschein|code)/iu

export type WasMeaning = 'earlier' | 'recommended' | 'unclear'

/** Whether the former price is one that this shop says it asked before. */
export function meaningOfWas(note: string): WasMeaning {
  if (RECOMMENDED.test(note)) return 'recommended'
  return UNCLEAR.test(note) ? 'unclear' : 'earlier'
}
