// Collectors name what happened under `type`, `name` and the like, which mean anything elsewhere: the value decides.

const NAMES = /^(type|name|kind|t|e|en|evt|hit|hittype|customtype|eventkey|activity|trigger)$/
const WORDS =
  /^\$?(identify|track|page[ _.-]?views?|click|impression|heartbeat|(add|remove)d?[ _.-]?(to|from)[ _.-]?(cart|basket|bag|wishlist))$/i
/** `product_view`, `Product Viewed`, `page.display` … */
const JOINED =
  /^\$?([a-z0-9]+[ _.-]){1,5}(view|viewed|views|click|clicked|clicks|impression|impressions|purchase|purchased|added|removed|started|completed|submitted|display|displayed|event)$/i
const CAMEL = /^\$?[A-Za-z]+[a-z](View|Viewed|Click|Clicked|Impression|Purchased|Added|Event)$/
/** Kinds of layout and of files. */
const OTHERWISE = /^(list|grid|tree|web|map|table|card|tab|street|pre)[ _.-]?view$/i

/** True when a value under a bare name says what a visitor did: `pageview`, `identify`, `product_view`. */
export function isEventName(bare: string, value: string): boolean {
  if (!NAMES.test(bare) || value.length > 60 || OTHERWISE.test(value)) return false
  return WORDS.test(value) || JOINED.test(value) || CAMEL.test(value)
}
