// The shop's own ways out and its disclosures, by the words of its links; the address only supports the words.
import { classifyLink } from '../../knowledge/lexicons/classify-label'
import type { EventOf } from '../../schema/event'
import { oneLine } from '../../shop/one-line'
import { plainText } from './plain-text'

export type LinkKind = EventOf<'link'>['kind']
export type LinkPlace = EventOf<'link'>['place']

export interface ShopLink {
  element: Element
  kind: LinkKind
  text: string
  /** Absolute address, or null for a button. */
  url: string | null
  place: LinkPlace
}

const CONTROLS =
  'a, button, [role="button"], [role="link"], [onclick], input[type="button"], summary'
const MAX_LABEL = 120
/** Marks of controls that open a consent manager again, whatever they are called. */
const REOPENERS =
  '#ot-sdk-btn, .ot-sdk-show-settings, .optanon-toggle-display, .optanon-show-settings, [onclick*="Cookiebot.renew"], [onclick*="Cookiebot.show"], [onclick*="Didomi.preferences.show"], [onclick*="UC_UI.show"], [onclick*="showSettings("], [href="#cookie-settings"], [href*="javascript:Didomi"], .cky-banner-element, .cmplz-manage-consent, .borlabs-cookie-preference, .borlabs-cookie-open-dialog-preferences, .iubenda-cs-preferences-link, .termly-display-preferences, [data-cc="c-settings"], [data-cc="show-preferencesModal"], #truste-consent-button, #teconsent, [onclick*="klaro.show"], [onclick*="displayPreferenceModal"], .cmpfooterlinkcmp, [onclick*="__cmp("], .js-cookie-settings, .js-open-cookie-settings'
const POLICY_PATH =
  /privacy|datenschutz|confidentialite|privacidad|privacidade|riservatezza|prywatnosc|privatliv|personvern|integritet|tietosuoja|gizlilik|osobnich-udaj|osobnych-udaj|adatvedel|adatkezel|confidentialitate|privatuma|privaatsus|privatum|zasebnost|privatnost|personal-data|konfiden|persondata/i
const CHOICE_PATH =
  /do-?not-?sell|privacy-?choices|opt-?out|your-?privacy-?rights|adchoices|dns?mpi/i
const SLICE = 80

/** Finds the links; yields between slices. One link a kind and label; the footer's goes before others. */
export function* readLinks(root: ParentNode): Generator<void, ShopLink[]> {
  const found = new Map<string, ShopLink>()
  let steps = 0
  for (const element of root.querySelectorAll(CONTROLS)) {
    if (++steps % SLICE === 0) yield
    const link = readLink(element)
    if (!link) continue
    const key = `${link.kind} ${link.text.toLowerCase()}`
    const known = found.get(key)
    if (!known || (known.place !== 'footer' && link.place === 'footer')) found.set(key, link)
  }
  return [...found.values()]
}

function readLink(element: Element): ShopLink | null {
  const text = labelOf(element)
  if (text.length > MAX_LABEL) return null
  const url = addressOf(element)
  const kind = kindOf(element, text, url)
  if (!kind) return null
  return { element, kind, text: text.slice(0, 200), url, place: placeOf(element) }
}

/** What a control says: its text, else its accessible name. */
export function labelOf(element: Element): string {
  const text = plainText(element, MAX_LABEL + 1)
  if (/[\p{L}\p{N}]/u.test(text)) return text
  const image = element.querySelector('img[alt]')?.getAttribute('alt')
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? image
  return oneLine(name ?? element.getAttribute('value') ?? text)
}

function addressOf(element: Element): string | null {
  const href = element.getAttribute('href')
  if (!href || /^(javascript:|#)/i.test(href.trim())) return null
  try {
    return new URL(href, element.ownerDocument.baseURI).href.slice(0, 2048)
  } catch {
    // A malformed address is no address; the label still counts.
    return null
  }
}

function kindOf(element: Element, text: string, url: string | null): LinkKind | null {
  // Addresses written out stand in policies, where they lead to other companies' pages.
  if (/^(https?:|www\.)/i.test(text)) return null
  const sense = text === '' ? null : classifyLink(text)
  if (sense && sense.coverage >= (sense.words > 7 ? 0.3 : 0.34)) return sense.sense
  if (element.matches(REOPENERS)) return 'cookie-settings'
  if (!url || text === '') return null
  const path = pathOf(url)
  // An address under other words counts only where shops keep their legal links: banners name other companies' opt-outs.
  const place = placeOf(element)
  if (CHOICE_PATH.test(path) && (place === 'footer' || place === 'header')) return 'opt-out'
  if (POLICY_PATH.test(path) && place === 'footer') return 'privacy-policy'
  return null
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname
  } catch {
    return ''
  }
}

/** Where on the page an element stands, by landmarks and by the names themes give them. */
export function placeOf(element: Element): LinkPlace {
  if (element.closest('footer, [role="contentinfo"], [class*="footer"], [id*="footer"]'))
    return 'footer'
  if (
    element.closest(
      '[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [role="dialog"]',
    )
  )
    return 'banner'
  if (element.closest('header, [role="banner"], nav, [role="navigation"]')) return 'header'
  return 'body'
}
