// What stands over a block: a heading by its tag, or by what it says; also one that is a picture.
import { gradeHeading } from '../../knowledge/lexicons/grade-heading'
import type { BlockGrade } from '../../schema/block-grade'
import { oneLine } from '../../shop/one-line'
import { isInFurniture } from './page-furniture'
import { plainText } from './plain-text'

export interface Heading {
  element: Element
  text: string
  /** `h1`–`h6` or `role=heading`; else only a known phrase makes it a heading. */
  strong: boolean
  grade: BlockGrade | null
  /** Words of the phrase that graded it; 0 for none. */
  weight: number
}

const STRONG = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const SWITCH = 'button[aria-expanded], [role="tab"], a[href^="#"]'
const WEAK = `div, span, p, strong, b, legend, dt, header, td, th, center, font, label, img[alt], ${SWITCH}`
/** Parts of a heading that are not its words: links to all, clear buttons, explanations. */
const ASIDE = 'a, button, small, label, [role="tooltip"], [class*="tooltip" i], p, div'
const MAX_HEADING = 160

/** What `readHeading` may be asked about, in the order of the page. */
export const HEADINGS = `${STRONG}, ${WEAK}`

/** Reads a heading; null for what is none, or stands in a menu. */
export function readHeading(element: Element): Heading | null {
  const strong = element.matches(STRONG)
  const heading = strong ? readStrong(element) : readWeak(element)
  if (!heading || isInFurniture(element, heading.grade === 'for-you')) return null
  const link = element.parentElement?.closest('a[href], button:not([aria-expanded])')
  return link && !link.closest(STRONG) ? null : heading
}

/** Whether a heading ends what stands above it; of tabs, all stand over the same place. */
export const isBarrier = (element: Element): boolean => !element.matches(SWITCH)

function readStrong(element: Element): Heading | null {
  const whole = plainText(element, MAX_HEADING + 1) || nameOf(element)
  const said = grade(element, whole, true)
  const hasAside = [...element.children].some(child => child.matches(ASIDE))
  const words = hasAside ? grade(element, wordsOf(element), true) : null
  if (!words?.grade || (said?.grade && said.grade !== words.grade)) return said
  return gradeHeading(whole)?.sense === 'sponsored' ? { ...words, grade: 'sponsored' } : words
}

function readWeak(element: Element): Heading | null {
  const said = grade(element, element.tagName === 'IMG' ? nameOf(element) : ownText(element), false)
  // Of a picture's name only a whole phrase counts: product names hold single words of every kind.
  return said?.grade && (element.tagName !== 'IMG' || said.weight > 1) ? said : null
}

function grade(element: Element, text: string, strong: boolean): Heading | null {
  if (text.length < 2 || text.length > MAX_HEADING || !/\p{L}/u.test(text)) return null
  const sense = gradeHeading(text)
  const known = sense !== null && isSaid(sense)
  return {
    element,
    text,
    strong,
    grade: known ? sense.sense : null,
    weight: known ? sense.weight : 0,
  }
}

/** A phrase must be most of what a heading says: "popular" in a product's name is no claim. */
export function isSaid(sense: { weight: number; coverage: number; words: number }): boolean {
  if (sense.weight === 1) return sense.coverage >= 0.5 && sense.words <= 3
  return sense.coverage >= (sense.words > 8 ? 0.3 : 0.4)
}

/** The name of a picture, or of a heading that is one. */
function nameOf(element: Element): string {
  const picture = element.matches('img') ? element : element.querySelector('img[alt]')
  const name = element.getAttribute('aria-label') ?? picture?.getAttribute('alt') ?? ''
  return oneLine(name)
}

function wordsOf(element: Element): string {
  const parts = [...element.childNodes].map(node => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
    return node instanceof Element && !node.matches(ASIDE) ? plainText(node, MAX_HEADING) : ''
  })
  return oneLine(parts.join(' '))
}

function ownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? ''
    if (text.length > MAX_HEADING * 3) break
  }
  return oneLine(text)
}
