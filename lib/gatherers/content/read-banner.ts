import { isNeededPurpose } from '../../consent/needed-purpose'
import type { EventOf } from '../../schema/event'
import { measureControl } from './banner-controls'
import { describeElement } from './describe-element'
import { type FoundBanner, findBannerInSlices } from './find-banner'
import { isShown } from './is-shown'
import { plainText } from './plain-text'

export type BannerFacts = Omit<EventOf<'banner'>, 'id' | 'visit' | 'at' | 'vendor'>

const MAX_SWITCHES = 30
const SWITCHES = 'input[type=checkbox], [role=switch], [role=checkbox]'

/** The consent banner that a person sees now, or null; yields between slices. */
export function* readBanner(document: Document): Generator<void, BannerFacts | null> {
  const found = yield* findBannerInSlices(document)
  if (!found) return null
  const controls: BannerFacts['controls'] = []
  for (const control of found.controls) {
    yield
    if (controls.length < 20 && isShown(control.element)) controls.push(measureControl(control))
  }
  yield
  const switchedOn = yield* preselected(found)
  yield
  return {
    type: 'banner',
    cmp: found.row?.name ?? null,
    text: found.text.slice(0, 600),
    selector: describeElement(found.element),
    controls,
    preselected: switchedOn,
    wall: isWall(document, found),
  }
}

/** Labels of optional purposes that stand switched on. Disabled switches are the needed ones. */
function* preselected(found: FoundBanner): Generator<void, string[]> {
  const labels: string[] = []
  for (const box of found.inside.querySelectorAll(SWITCHES)) {
    const on =
      box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true'
    const fixed = box.matches('[disabled], [aria-disabled="true"], [readonly]')
    // Lists of partners hold hundreds of boxes: only those that count are asked for their label.
    if (!on || fixed || labels.length >= MAX_SWITCHES) continue
    yield
    const label = labelOfBox(box, found.inside)
    if (label !== '' && !isNeededPurpose(label)) labels.push(label.slice(0, 120))
  }
  return [...new Set(labels)]
}

function labelOfBox(box: Element, inside: ParentNode): string {
  const named = box.getAttribute('aria-label')
  if (named) return named
  const ids = [box.getAttribute('aria-labelledby')?.split(/\s+/)[0]].filter(id => id !== undefined)
  for (const id of ids) {
    const label = inside.querySelector(`#${CSS.escape(id)}`)
    if (label) return plainText(label, 120)
  }
  const label = box.id ? inside.querySelector(`label[for="${CSS.escape(box.id)}"]`) : null
  const near = label ?? box.closest('label') ?? box.parentElement
  const text = near ? plainText(near, 120) : ''
  return text || plainText(box.parentElement?.parentElement ?? box, 120)
}

/** Nine points over the window: if a click on each would meet the banner or what it laid over the page. */
function isWall(document: Document, { element }: FoundBanner): boolean {
  const view = document.defaultView
  if (!view) return false
  const overlay = overlayOf(element)
  const shares = [0.1, 0.5, 0.9]
  return shares.every(x =>
    shares.every(y => {
      const hit = document.elementFromPoint(view.innerWidth * x, view.innerHeight * y)
      if (!hit) return false
      return (
        element.contains(hit) ||
        (hit.contains(element) === false && floats(hit)) ||
        overlay?.contains(hit) === true
      )
    }),
  )
}

function overlayOf(element: Element): Element | null {
  let top: Element | null = null
  for (let at: Element | null = element; at && at.tagName !== 'BODY'; at = at.parentElement)
    if (getComputedStyle(at).position === 'fixed') top = at
  return top
}

function floats(element: Element): boolean {
  for (let at: Element | null = element; at && at.tagName !== 'BODY'; at = at.parentElement)
    if (getComputedStyle(at).position === 'fixed')
      return at.clientWidth >= innerWidth * 0.95 && at.clientHeight >= innerHeight * 0.95
  return false
}
