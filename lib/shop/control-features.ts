// Links, forms, buttons and fields, told apart by the words in their addresses, names and labels.

import { attribute } from './attribute'
import type { Features, PageLocation } from './features'
import {
  accountWords,
  addToCartWords,
  cartWords,
  checkoutWords,
  deliveryWords,
  serviceWords,
} from './words'

const MAX_CONTROLS = 2_500
/** Controls looked at between two pauses. */
const SLICE = 100

const kinds = {
  cart: cartWords,
  add: addToCartWords,
  checkout: checkoutWords,
  service: serviceWords,
  delivery: deliveryWords,
  account: accountWords,
} as const

/** How many controls of each kind, as log2(1 + n) capped at 4; links to other sites do not count. */
export function* controlFeatures(
  document: Document,
  location: PageLocation,
): Generator<void, Features> {
  const counts: Record<string, number> = {}
  const known = new Map<string, readonly string[]>()
  const found = document.querySelectorAll(
    'a[href],button,input[type=submit],input[type=button],input[type=image],form,[role=button]',
  )
  for (let i = 0; i < found.length && i < MAX_CONTROLS; i++) {
    if (i % SLICE === SLICE - 1) yield
    const element = found[i]
    if (!element || leadsAway(element, location)) continue
    const words = wordsOf(element)
    // Lists repeat the same buttons.
    const said = known.get(words) ?? kindsIn(words)
    known.set(words, said)
    for (const kind of said) counts[kind] = (counts[kind] ?? 0) + 1
  }
  const features: Features = {}
  for (const [kind, count] of Object.entries(counts)) features[kind] = grade(count)
  if ((counts.add ?? 0) >= 3) features.addMany = 1
  return features
}

function kindsIn(words: string): string[] {
  return Object.entries(kinds).flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []))
}

/** Diminishing returns, so that no single repeated link decides. */
export function grade(count: number): number {
  return Math.min(4, Math.log2(1 + count))
}

function leadsAway(element: Element, location: PageLocation): boolean {
  const address = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
  const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(address)?.[1]
  return host !== undefined && !isSameSite(host.toLowerCase(), location.hostname)
}

/** Cheap stand-in for the public suffix list: one host ends with the other's last two or three labels. */
function isSameSite(one: string, other: string): boolean {
  const end = (host: string): string => {
    const labels = host.split('.')
    const short = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2
    return labels.slice(short ? -3 : -2).join('.')
  }
  return end(one) === end(other)
}

function wordsOf(element: Element): string {
  const address = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
  const path = address.replace(/^(?:https?:)?\/\/[^/]+/i, '').slice(0, 120)
  const text = element.tagName === 'FORM' ? '' : (element.textContent ?? '').trim()
  const parts = [path, text.length <= 40 ? text : '']
  // A picture of a button says what it does by its alternative text.
  if (text === '') parts.push(element.querySelector('img')?.getAttribute('alt')?.slice(0, 80) ?? '')
  for (const name of ['aria-label', 'title', 'value', 'id', 'class', 'name', 'alt', 'data-action'])
    parts.push(attribute(element, name).slice(0, 80))
  return parts.join(' | ')
}
