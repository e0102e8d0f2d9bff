// Choices on product, cart and checkout pages that have a price, come again or allow advertising. Only the words of such a
// choice are read; others may name people and places.
import type { PageWords } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'
import { isShown } from '../content/is-shown'
import { plainText } from '../content/plain-text'
import { isFree, moneyIn } from './read-money'

type Option = EventOf<'option'>
export type OptionFacts = Omit<Option, 'id' | 'visit' | 'at' | 'vendor' | 'place' | 'by'> & {
  element: Element
  /** The page's own HTML put it so. */
  isWritten: boolean
}

const CHOICES =
  'input[type="checkbox"], input[type="radio"], select, [role="checkbox"], [role="switch"], [role="radio"]'
/** Banners of consent have rules of their own; filters and lists of goods to compare are no part of an order. */
const ELSEWHERE =
  'header, nav, [class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i], [class*="filter" i], [class*="facet" i], [class*="compare" i], [class*="bought-together" i], [class*="review" i]'
const MAX_CHOICES = 400
const MAX_OPTIONS = 40

/** The choices that stand on the page; yields between slices. */
export function* readOptions(document: Document, words: PageWords): Generator<void, OptionFacts[]> {
  const found: OptionFacts[] = []
  let steps = 0
  for (const choice of document.querySelectorAll(CHOICES)) {
    if (++steps > MAX_CHOICES || found.length >= MAX_OPTIONS) break
    if (steps % 40 === 0) yield
    const option = readOption(choice, words)
    if (option) found.push(option)
  }
  return found
}

/** One choice, as far as it is of interest; null otherwise. */
export function readOption(choice: Element, words: PageWords): OptionFacts | null {
  if (choice.closest(ELSEWHERE) || choice.matches(':disabled, [aria-disabled="true"]')) return null
  const facts =
    choice instanceof HTMLSelectElement ? readSelect(choice, words) : readTick(choice, words)
  if (!facts || !isOnPage(choice)) return null
  const form = choice.closest('form')
  const selector = [choice.localName, choice.id && `#${choice.id}`, nameOf(choice)]
    .join('')
    .slice(0, 300)
  return {
    type: 'option',
    ...facts,
    inOrder: form !== null && puts(form, words),
    selector,
    element: choice,
  }
}

const FREE_PRICE = { amount: 0, currency: null }

const nameOf = (choice: Element) => {
  const name = choice.getAttribute('name')
  return name ? `[name="${name}"]` : ''
}

type Tick = Pick<OptionFacts, 'label' | 'price' | 'control' | 'on' | 'others' | 'isWritten'>

function readTick(choice: Element, words: PageWords): Tick | null {
  const label = labelOf(choice)
  const price = moneyIn(label).at(-1)
  if (!isOfInterest(label, price !== undefined, words)) return null
  const isInput = choice instanceof HTMLInputElement
  const isRadio = choice.matches('[type="radio"], [role="radio"]')
  return {
    label: label.slice(0, 160),
    price: price ?? (isFreeOf(label) ? FREE_PRICE : null),
    control: isRadio ? 'radio' : choice.matches('[role="switch"]') ? 'switch' : 'checkbox',
    on: isInput ? choice.checked : choice.getAttribute('aria-checked') === 'true',
    others: isRadio ? othersOf(choice) : [],
    isWritten: isInput && choice.defaultChecked,
  }
}

function readSelect(select: HTMLSelectElement, words: PageWords): Tick | null {
  const chosen = select.selectedOptions[0]
  if (!chosen || select.multiple || select.options.length > 30) return null
  const text = plainText(chosen, 160)
  const price = moneyIn(text).at(-1)
  // "+ 29 €" is on top of the price; sizes and packs state what the whole costs.
  if (!(price && /\+/.test(text)) && !words.recurs(text)) return null
  const name = labelOf(select)
  return {
    label: `${name ? `${name.slice(0, 60)}: ` : ''}${text}`.slice(0, 160),
    price: price ?? null,
    control: 'select',
    on: true,
    others: [...select.options]
      .filter(option => option !== chosen && !option.disabled)
      .map(option => plainText(option, 80))
      .slice(0, 6),
    isWritten: chosen.defaultSelected || select.selectedIndex === 0,
  }
}

const isOfInterest = (label: string, isPriced: boolean, words: PageWords) =>
  /\p{L}{3}/u.test(label) &&
  (isPriced || isFreeOf(label) || words.isNews(label) || words.recurs(label))
const isFreeOf = (label: string) => label.split(/[():–—·|]/).some(isFree)

function othersOf(choice: Element): string[] {
  const name = choice.getAttribute('name')
  const group = name
    ? (choice.closest('form') ?? choice.ownerDocument).querySelectorAll(
        `input[type="radio"][name="${CSS.escape(name)}"]`,
      )
    : (choice.closest('[role="radiogroup"]')?.querySelectorAll('[role="radio"]') ?? [])
  return [...group]
    .filter(other => other !== choice)
    .map(other => labelOf(other).slice(0, 80))
    .slice(0, 6)
}

/** The words that are its own: of its label, or beside it and nothing else. */
function labelOf(choice: Element): string {
  const named = choice.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const labels =
    'labels' in choice
      ? [...((choice as HTMLInputElement).labels ?? [])]
      : [choice.closest('label')]
  const told = [...named.map(id => choice.ownerDocument.getElementById(id)), ...labels]
    .map(part => (part ? plainText(part, 240) : ''))
    .filter(Boolean)
  const own =
    told.sort((one, other) => other.length - one.length)[0] ??
    choice.getAttribute('aria-label') ??
    ''
  const text = own || (choice.matches('[role]') ? plainText(choice, 240) : '')
  if (choice.matches('select')) return text && text.length < 80 ? text : ''
  const around = choice.parentElement
  const isAlone = around?.querySelectorAll(CHOICES).length === 1
  const beside = around && isAlone ? plainText(around, 240) : ''
  // The price often stands beside the label.
  return moneyIn(text).length === 0 &&
    beside.length < 200 &&
    (text === '' || moneyIn(beside).length > 0)
    ? beside
    : text
}

/** Drawn boxes hide the real one, and show its label. */
function isOnPage(choice: Element): boolean {
  if (isShown(choice)) return true
  const label = choice.closest('label') ?? (choice as Partial<HTMLInputElement>).labels?.[0]
  return label ? isShown(label) : false
}

/** The form puts goods into the cart. */
export function puts(form: HTMLFormElement, words: PageWords): boolean {
  if (
    /cart|basket|warenkorb|panier|carrito|carrello|winkel|koszyk|checkout/i.test(
      form.getAttribute('action') ?? '',
    )
  )
    return true
  return [...form.querySelectorAll('button, input[type="submit"]')].some(button =>
    words.adds(
      `${button.textContent} ${button.getAttribute('value')} ${button.getAttribute('name')}`,
    ),
  )
}
