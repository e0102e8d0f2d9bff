// Blocks that no heading stands over: named for screen readers only, or known by a recommender's mark.
import { gradeHeading } from '../../knowledge/lexicons/grade-heading'
import { type Block, vendorAround, whyInside } from './block'
import { isSaid } from './block-heading'
import { findTiles } from './find-tiles'
import { knownMarks } from './known-marks'
import { isInFurniture } from './page-furniture'

const NAMED =
  'section[aria-label], aside[aria-label], ul[aria-label], ol[aria-label], div[aria-label]'

/** Lists whose heading only a screen reader is told. */
export function* addNamed(root: ParentNode, blocks: Block[]): Generator<void> {
  for (const element of root.querySelectorAll(NAMED)) {
    const heading = element.getAttribute('aria-label')?.trim().slice(0, 160) ?? ''
    const sense = gradeHeading(heading)
    if (!sense || sense.weight < 2 || !isSaid(sense) || sense.sense === 'editorial') continue
    if (isKnown(element, blocks) || isInFurniture(element)) continue
    yield
    const tiles = findTiles(element, null, 2)
    if (!tiles) continue
    blocks.push({
      element,
      heading,
      grade: sense.sense,
      tiles: tiles.elements,
      vendor: vendorAround(element),
      because: ['label', 'tiles'],
      why: whyInside(element),
    })
  }
}

/** Lists that carry a recommender's mark. */
export function* addMarked(root: ParentNode, blocks: Block[]): Generator<void> {
  // Many quick walks with pauses: one for all selectors at once is a long task on large pages.
  for (const mark of knownMarks().blocks) {
    yield
    for (const element of root.querySelectorAll(mark.selector)) {
      if (isKnown(element, blocks) || isInFurniture(element)) continue
      const tiles = findTiles(element, null, 1)
      if (!tiles) continue
      blocks.push({
        element,
        heading: '',
        grade: mark.grade,
        tiles: tiles.elements,
        vendor: mark.vendor,
        because: [`markup:${mark.selector}`.slice(0, 160), 'tiles'],
        why: whyInside(element),
      })
    }
  }
}

const isKnown = (element: Element, known: readonly Block[]) =>
  known.some(block => block.element.contains(element) || element.contains(block.element))
