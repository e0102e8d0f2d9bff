import { asksWhy } from '../../knowledge/lexicons/classify-label'
import type { BlockGrade } from '../../schema/block-grade'
import { attribute } from '../../shop/attribute'
import { knownMarks } from './known-marks'
import { plainText } from './plain-text'

/** A block as it stands in the page; `element` holds its tiles, and its heading where it has one. */
export interface Block {
  element: Element
  heading: string
  grade: BlockGrade
  tiles: readonly Element[]
  vendor: string | null
  because: string[]
  why: string | null
}

/** The vendor whose mark stands around the element, or in it. */
export function vendorAround(element: Element): string | null {
  const marks = knownMarks().blocks.filter(({ vendor }) => vendor)
  const around = marks.find(({ selector }) => element.closest(selector))
  const inside = () => marks.find(({ selector }) => element.querySelector(selector))
  return (around ?? inside())?.vendor ?? null
}

/** The label of a control that asks or answers "why am I seeing this". */
export function whyInside(element: Element): string | null {
  for (const control of element.querySelectorAll('a, button, [role="button"], summary, [title]')) {
    const label = `${plainText(control, 120)} ${attribute(control, 'aria-label')} ${attribute(control, 'title')}`
    if (label.length < 300 && asksWhy(label)) return label.trim().slice(0, 160)
  }
  return null
}
