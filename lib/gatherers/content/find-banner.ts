// Known managers by their marks, home-made banners by what they say and offer.
import type { CmpRow } from '../../consent/cmp-rows'
import { isAboutConsent } from '../../knowledge/lexicons/classify-label'
import { type BannerControl, readControls } from './banner-controls'
import { isShown } from './is-shown'
import { knownMarks } from './known-marks'
import { plainText } from './plain-text'
import { runNow } from './run-idle'

export interface FoundBanner {
  element: Element
  /** Where its parts stand: the element itself or its open shadow root. */
  inside: ParentNode
  row: CmpRow | null
  text: string
  controls: BannerControl[]
}

/** Names that themes give to home-made banners, and roles of dialogs. */
const SUSPECTS =
  '[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [id*="gdpr" i], [class*="gdpr" i], [id*="rgpd" i], [class*="rgpd" i], [id*="dsgvo" i], [class*="dsgvo" i], [id*="privacy" i], [class*="privacy" i], [class*="lgpd" i], [id*="lgpd" i], dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'
const MAX_TEXT = 4000
/** Managers looked for between two pauses. */
const ROWS = 20
/** Newsletter and log-in dialogs mention privacy too; they ask for something a banner never does. */
const ASKS_FOR_MORE =
  'input[type=email], input[type=password], input[type=search], input[name*="mail" i], input[type=tel], [itemprop=price]'

/**
 * The consent banner of a page, or null. `shownOnly` leaves out what a person cannot see: pages carry banners that
 * they show only to new visitors.
 */
export function findBanner(document: Document, shownOnly = true): FoundBanner | null {
  return runNow(findBannerInSlices(document, shownOnly))
}

/** The same with pauses. */
export function* findBannerInSlices(
  document: Document,
  shownOnly = true,
): Generator<void, FoundBanner | null> {
  const places = placesOf(document)
  const rows = knownMarks().cmps
  for (let i = 0; i < rows.length; i += ROWS) {
    yield
    const some = rows.slice(i, i + ROWS)
    // One walk through the page for several: a walk for each took 300 ms on large pages.
    const any = some.map(row => row.root).join(', ')
    if (!places.some(place => place.querySelector(any) !== null)) continue
    for (const row of some) {
      const found = readKnown(places, row, shownOnly)
      if (found) return found
      yield
    }
  }
  return yield* readHomeMade(document, shownOnly)
}

function readKnown(
  places: readonly ParentNode[],
  row: CmpRow,
  shownOnly: boolean,
): FoundBanner | null {
  for (const element of places.flatMap(place => [...place.querySelectorAll(row.root)])) {
    const inside = element.shadowRoot ?? element
    const controls = readControls(inside, row)
    const text = textOf(inside)
    if (text === '' || controls.length === 0) continue
    if (shownOnly && !controls.some(control => isShown(control.element))) continue
    return { element, inside, row, text, controls }
  }
  return null
}

function* readHomeMade(
  document: Document,
  shownOnly: boolean,
): Generator<void, FoundBanner | null> {
  let best: FoundBanner | null = null
  for (const element of [...document.querySelectorAll(SUSPECTS), ...floating(document)]) {
    yield
    if (best?.element.contains(element)) continue
    const found = readSuspect(element, shownOnly)
    if (found && (!best || found.controls.length > best.controls.length)) best = found
  }
  return best
}

function readSuspect(element: Element, shownOnly: boolean): FoundBanner | null {
  if (element.matches('html, body, main, a, button, input, li, script, style, svg')) return null
  if (element.querySelector(ASKS_FOR_MORE) || element.closest('footer nav, article')) return null
  const text = plainText(element, MAX_TEXT + 1)
  if (text.length < 20 || text.length > MAX_TEXT || !isAboutConsent(text)) return null
  const controls = readControls(element, null)
  if (!controls.some(({ does }) => does === 'accept' || does === 'reject' || does === 'save'))
    return null
  if (shownOnly && !controls.some(control => isShown(control.element))) return null
  return { element, inside: element, row: null, text: text.slice(0, 600), controls }
}

/** Parts of a page's own body; what holds one is laid over nothing. */
const PAGE_PARTS = 'main, [role="main"], h1, nav, header, footer, form, article'

/**
 * Small boxes laid over the page, whatever they are called: late children of the body that float, or that hold no part
 * of the page but a few words and buttons (frameworks mount what floats in an element of its own).
 */
function floating(document: Document): Element[] {
  return [...(document.body?.children ?? [])].slice(-25).filter(child => {
    if (child.matches('script, style, link, iframe, template')) return false
    return isFloating(child) || (isButtonBox(child) && !isPagePart(child))
  })
}

const isPagePart = (element: Element) =>
  element.matches(PAGE_PARTS) || element.querySelector(PAGE_PARTS) !== null

function isFloating(element: Element): boolean {
  const { position } = getComputedStyle(element)
  return position === 'fixed' || position === 'sticky'
}

/** A few words and at least two buttons. */
function isButtonBox(element: Element): boolean {
  const buttons = element.querySelectorAll('button, [role="button"]').length
  return buttons > 1 && buttons < 9 && (element.textContent ?? '').length < MAX_TEXT
}

function textOf(inside: ParentNode): string {
  const parts = inside instanceof Element ? [inside] : [...inside.children]
  return parts
    .map(part => plainText(part, 600))
    .join(' ')
    .trim()
    .slice(0, 600)
}

/** The document and, one level down, the open shadow roots of the body's own children and of likely hosts. */
function placesOf(document: Document): ParentNode[] {
  const hosts = document.querySelectorAll('body > *, [id*="root"], [id*="cmp"], [id*="consent"]')
  return [document, ...[...hosts].flatMap(host => host.shadowRoot ?? [])]
}
