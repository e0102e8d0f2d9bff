import type { MappedBlock } from './mapped-block'

/** A heading may stand so many levels above the tiles that were found under it. */
const CLIMB = 3

/**
 * The block's element on the page as it is now, or null. An element that merely stands in its place does not count:
 * outlining the wrong thing would accuse it.
 */
export function findAgain(
  page: Document,
  block: Pick<MappedBlock, 'selector' | 'heading' | 'products'>,
): Element | null {
  return candidates(page, block.selector).find(one => isShown(one) && isSame(one, block)) ?? null
}

function candidates(page: Document, selector: string): Element[] {
  try {
    return [...page.querySelectorAll(selector)].slice(0, 20)
  } catch {
    // A selector that was cut short is no selector.
    return []
  }
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
}

function isSame(
  element: Element,
  { heading, products }: Pick<MappedBlock, 'heading' | 'products'>,
): boolean {
  if (heading === '' && products.length === 0) return true
  const own = wordsOf(element)
  if (products.some(name => own.includes(plain(name)))) return true
  const sought = plain(heading)
  if (sought === '') return false
  let at: Element | null = element
  for (let up = 0; at && at !== element.ownerDocument.body && up <= CLIMB; up += 1) {
    if (wordsOf(at).includes(sought) || plain(at.getAttribute('aria-label') ?? '') === sought)
      return true
    at = at.parentElement
  }
  return false
}

function wordsOf(element: Element): string {
  return plain((element.textContent ?? '').slice(0, 100_000))
}

/** Without spaces: where a tag ends, one may be missing. */
function plain(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
