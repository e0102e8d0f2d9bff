// What a test is about, read from what it is called. Names are split into words first: “feedback” holds no fee,
// “apricot” no price.
import type { EventOf } from '../../schema/event'

export type Touch = EventOf<'experiment'>['touches'][number]

/** Prices, and what comes on top of them or off them, in the words of nine languages. */
const PRICE =
  /\b(?:pric(?:e|es|ed|ing|y)|discount\w*|coupons?|promos?|promo ?codes?|promotions?|promotional|vouchers?|\w*rabatt\w*|\w*preise?n?|preis(?!el|träger)\w*|(?<!grand )prix|precios?|prezz[oi]|prij[sz](?:en)?|kortings?\w*|cen[aęy]|cenow\w+|promocj\w+|scont[oi]\w*|descuentos?|ofertas?|remises?|soldes|msrp|margins?|mark ?ups?|surcharges?|fees?|gratis ?versand|versandkosten\w*|(?:shipping|delivery) ?(?:fees?|thresholds?|costs?|prices?|rates?)|free ?(?:shipping|delivery)|(?:percent|pct|money|dollars?|euros?) ?off)\b|\d ?% ?off\b|[+-] ?\d+(?:[.,]\d+)? ?(?:%|€|\$|£)/
/** How a thing looks or is found. A test of it moves no price, whatever stands on it. */
const LOOKS =
  /\b(?:layouts?|colou?rs?|fonts?|typography|styles?|styling|css|re ?design|design|icons?|sizes?|bold|align\w*|spacing|padding|positions?|placement|sticky|animations?|filters?|sliders?|facets?|sort(?:ing)?|\d* ?px|pric(?:e|ing) (?:pages?|tables?|charts?)|\w*(?:filter|farben?|schrift)|schriftart|couleurs?|taille|mise en page|tama(?:n|ñ)o|kleur|lettertype|filtr\w*|kolor\w*)\b/
/** That it moves one, all the same. */
const MOVES =
  /\b(?:increas\w+|decreas\w+|rais\w+|lower\w*|higher|cheaper|uplift|elasticity|dynamic|personali[sz]ed|rounding|pric(?:e|es|ing) (?:tests?|experiments?)|surcharges?|discount(?:s|ed)?|erhöhung|senkung|hausse|baisse)\b|[+-]? ?\d+(?:[.,]\d+)? ?(?:%|€|\$|£)/
const PRESSURE =
  /\b(?:urgen\w+|countdowns?|count ?down|timers?|scarc\w+|low ?stock|stock ?(?:levels?|badges?|messages?|counters?|left)|social ?proof|fomo|exit ?(?:intent|pop ?ups?)|nudg\w+|only ?\w{1,3} ?left|few left|left in stock|last ?chance|flash ?sales?|limited ?time|hurry|people (?:are )?(?:viewing|looking)|viewing now|recently bought|dringlichkeit|verknappung|nur noch|compte ?à ?rebours|urgences?|raret[ée]|urgencia|escasez|urgenza|scarsità|schaarste|pilno\w*)\b/

/** Tools made to test what things cost. Most test other things, too, and then their names say so. */
const PRICING = new Set(['Intelligems', 'ABConvert'])
const OTHER =
  /\b(?:content|themes?|templates?|layouts?|copy|wording|hero|banners?|images?|photos?|gallery|headlines?|redirect|landing|home ?page|pdp|plp|navigation|menu|header|footer|buttons?|colou?rs?|badges?|reviews?|search|onsite|checkout blocks?|split url)\b/

/** What an experiment touches, by its own names, or because its tool `setsPrice` on this page. */
export function touchesOf(tool: string, names: readonly string[], setsPrice = false): Touch[] {
  const text = names.map(inWords).join(' ; ')
  const saysPrice = PRICE.test(text) && (!LOOKS.test(text) || MOVES.test(text))
  const isPricing = PRICING.has(tool) && !OTHER.test(text) && !LOOKS.test(text)
  const touches: Touch[] = []
  if (setsPrice || saysPrice || isPricing) touches.push('price')
  if (PRESSURE.test(text)) touches.push('pressure')
  return touches
}

/** `freeShippingBar_v2` → `free shipping bar v2`. */
function inWords(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_./|:()[\]-]+(?!\d+(?:[.,]\d+)? ?[%€$£])/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
