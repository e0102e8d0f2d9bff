import { gradeHeading } from '../../knowledge/lexicons/grade-heading'
import { attribute } from '../../shop/attribute'
import { oneLine } from '../../shop/one-line'
import { parsePrice } from '../../shop/parse-price'
import type { Filling } from './answers-in-block'
import type { Block } from './block'
import { describeElement } from './describe-element'
import { linkPath } from './find-tiles'
import type { FirstLinks } from './first-links'
import type { Draft } from './outbox'
import { plainText } from './plain-text'

type NewBlock = Extract<Draft, { type: 'block' }>
const MAX_PRODUCTS = 40
const NAME = '[class*="title" i], [class*="name" i], h2, h3, h4, h5, [itemprop="name"]'
const PRICE = '[class*="price" i], [itemprop="price"], [class*="money" i], [class*="amount" i]'

/** Marks of a label on a tile that says it was paid for. */
const PAID_LABEL = '[class*="sponsor" i], [class*="promoted" i], [data-sponsored]'

/** A found block as the log keeps it; `first` tells what came after the page's own HTML, `answers` what fills it. */
export function blockEvent(
  block: Block,
  first?: FirstLinks,
  answers: readonly Filling[] = [],
): NewBlock {
  return {
    type: 'block',
    heading: block.heading.slice(0, 200),
    grade: block.grade,
    items: block.tiles.length,
    products: block.tiles.slice(0, MAX_PRODUCTS).map(productOf),
    selector: describeElement(block.element),
    because: [...becauseOf(block, first), ...hostsOf(answers)].slice(-12),
    vendor: block.vendor,
    why: block.why,
    ...(answers.length > 0 ? { answers: [...answers] } : {}),
  }
}

const hostsOf = (answers: readonly Filling[]) =>
  [...new Set(answers.map(({ url }) => new URL(url).hostname))].map(host =>
    `response:${host}`.slice(0, 160),
  )

function becauseOf({ because, tiles }: Block, first?: FirstLinks): string[] {
  const labelled = tiles.some(
    tile =>
      tile.querySelector(PAID_LABEL) !== null ||
      [...tile.querySelectorAll('span, small, p')].some(
        part => gradeHeading(plainText(part, 40))?.sense === 'sponsored',
      ),
  )
  const isLater = first?.cameLater(tiles) ?? false
  return [...because, ...(labelled ? ['label:sponsored'] : []), ...(isLater ? ['later'] : [])]
}

function productOf(tile: Element): NewBlock['products'][number] {
  const link = tile.matches('a[href]') ? tile : tile.querySelector('a[href]')
  const named = tile.querySelector(NAME)
  const name =
    (named && plainText(named, 200)) ||
    (link && (plainText(link, 200) || link.getAttribute('title'))) ||
    tile.querySelector('img[alt]')?.getAttribute('alt') ||
    plainText(tile, 200)
  const priced = tile.querySelector(PRICE)
  const price = parsePrice(plainText(priced ?? tile, 200))
  return {
    name: withoutPrices(name, tile).slice(0, 200),
    url: link && linkPath(link) !== null ? absolute(link) : null,
    price: price && { amount: price.amount, currency: price.currency },
  }
}

/** A link around a whole tile names its price, too: “Mug €75.90” would be another product at every price. */
function withoutPrices(name: string, tile: Element): string {
  let bare = name
  for (const priced of [...tile.querySelectorAll(PRICE)].slice(0, 6))
    bare = bare.replace(plainText(priced, 200), ' ')
  return oneLine(bare) || name
}

function absolute(link: Element): string | null {
  try {
    return new URL(attribute(link, 'href'), link.ownerDocument.baseURI).href.slice(0, 2048)
  } catch {
    // A malformed address is no address; the name still tells the product.
    return null
  }
}
