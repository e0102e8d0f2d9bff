// Goods that a script put where nothing says what they are: no heading with a meaning, no mark. Alone they are no more
// than a list; who was asked just before may say more (judging/rendered-by.ts).
import { type Block, whyInside } from './block'
import { findTiles } from './find-tiles'
import type { FirstLinks } from './first-links'
import { isInFurniture } from './page-furniture'
import { plainText } from './plain-text'

const MOST = 8
const CLIMB = 3
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
/** Search suggestions, carts and pop-ups come by script, too, and were asked for. */
const ASKED_FOR =
  '[role="listbox"], [role="combobox"], form, dialog, [role="dialog"], [class*="cart" i], [class*="basket" i], [class*="autocomplete" i], [class*="suggest" i], footer, header'

/** Adds groups of priced goods that came after the page's own HTML and stand in none of `blocks`. */
export function* addLate(
  root: ParentNode,
  blocks: Block[],
  { cameLater }: FirstLinks,
): Generator<void> {
  let found = 0
  let steps = 0
  const tried = new Set<Element>()
  for (const link of root.querySelectorAll('a[href]')) {
    if (++steps % 100 === 0) yield
    if (found >= MOST || !cameLater([link])) continue
    const group = groupAround(link, tried)
    const [first] = group
    const element = first?.parentElement
    if (!first || !element || !cameLater(group)) continue
    if (blocks.some(block => block.element.contains(element) || element.contains(block.element)))
      continue
    if (isInFurniture(element) || element.closest(ASKED_FOR)) continue
    found++
    blocks.push({
      element,
      heading: headingOver(element),
      grade: 'unknown',
      tiles: group,
      vendor: null,
      because: ['tiles', 'came'],
      why: whyInside(element),
    })
  }
}

/** Siblings that are goods with prices, the link's own among them; empty where there are under three. */
function groupAround(link: Element, tried: Set<Element>): readonly Element[] {
  let scope = link.parentElement
  for (let up = 0; scope && up < 5 && scope.tagName !== 'BODY'; up++, scope = scope.parentElement) {
    if (tried.has(scope)) return []
    tried.add(scope)
    const tiles = findTiles(scope, null, 3)
    if (!tiles?.elements.some(tile => tile.contains(link))) continue
    return tiles.elements.length > 2 && tiles.priced * 2 > tiles.elements.length
      ? tiles.elements
      : []
  }
  return []
}

/** What the nearest heading before the goods says; it has no meaning that we know. */
function headingOver(element: Element): string {
  let scope = element.parentElement
  for (
    let up = 0;
    scope && up < CLIMB && scope.tagName !== 'BODY';
    up++, scope = scope.parentElement
  ) {
    const before = [...scope.querySelectorAll(HEADING)].filter(
      one =>
        !element.contains(one) &&
        (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    const last = before.at(-1)
    if (last) return last.tagName === 'H1' ? '' : plainText(last, 160)
  }
  return ''
}
