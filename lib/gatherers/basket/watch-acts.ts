// Listens only: what the person presses on a page of goods, with what the page told them up to then.
import type { PageWords } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'
import { plainText } from '../content/plain-text'

type Act = Pick<EventOf<'basket-act'>, 'type' | 'act' | 'name' | 'control' | 'counted' | 'told'>

const CONTROL =
  'button, a, label, input[type="button"], input[type="submit"], [role="button"], [onclick]'
const BUTTON = 'button, input[type="button"], input[type="submit"], [role="button"], [onclick]'
const MAX_OTHERS = 20
/** A press and the sending of the form that it causes are one act. */
const SAME_MS = 1_500
const MAX_TEXT = 60_000
const AROUND = 45

/** Calls `done` with each act; `isAt` says whether the page is (still) one to be watched. */
export function watchActs(
  document: Document,
  words: PageWords,
  isAt: () => boolean,
  done: (act: Act) => void,
): void {
  let lastAdd = Number.NEGATIVE_INFINITY
  let others = 0
  const say = (act: Act['act'], control: Element | null, at: number) => {
    if (act === 'add' && at - lastAdd < SAME_MS) return
    if (act === 'add') lastAdd = at
    if (act === 'other' && ++others > MAX_OTHERS) return
    done({
      ...actOf(document, words, act, control),
      told: act === 'add' ? toldOn(document, words) : [],
    })
  }
  document.addEventListener(
    'click',
    event => {
      if (!isAt() || !isByPerson(event)) return
      const path = event.composedPath().filter(target => target instanceof Element)
      const control = path.find(element => element.matches(CONTROL))
      const act = control && doesWhat(control, words)
      if (act) say(act, control, event.timeStamp)
    },
    { capture: true, passive: true },
  )
  // Enter in a field sends the form without a click of the person's on its button.
  document.addEventListener(
    'submit',
    event => {
      const form = event.target
      if (!isAt() || !isByPerson(event) || !(form instanceof HTMLFormElement)) return
      const button = [...form.querySelectorAll(BUTTON)].find(one => doesWhat(one, words) === 'add')
      if (button) say('add', button, event.timeStamp)
    },
    { capture: true, passive: true },
  )
}

/** That the page is watched from here on. */
export const seenAct = (document: Document, words: PageWords): Act => ({
  ...actOf(document, words, 'seen', null),
  told: [],
})

function isByPerson({ isTrusted }: Event): boolean {
  return isTrusted && navigator.userActivation.isActive
}

function doesWhat(control: Element, words: PageWords): Act['act'] | null {
  const said = wordsOf(control)
  const named = `${said} ${control.getAttribute('name')} ${control.id} ${control.className}`
  if (control.matches('label')) return null
  const leads = control.getAttribute('href') ?? ''
  if (
    words.adds(said) ||
    /add[-_]?to[-_]?(?:cart|basket|bag)|[/?&]add[-_=/]/i.test(`${named} ${leads}`)
  )
    return 'add'
  if (words.removes(said)) return 'remove'
  return control.matches(BUTTON) && !control.closest('header, footer, nav') ? 'other' : null
}

const wordsOf = (control: Element) =>
  (
    plainText(control, 80) ||
    control.getAttribute('aria-label') ||
    control.getAttribute('value') ||
    ''
  )
    .trim()
    .slice(0, 80)

function actOf(
  document: Document,
  words: PageWords,
  act: Act['act'],
  control: Element | null,
): Omit<Act, 'told'> {
  return {
    type: 'basket-act',
    act,
    name: act === 'add' && control ? nameFor(document, control) : null,
    control: control ? wordsOf(control) : '',
    counted: countedIn(document, words),
  }
}

/** The goods that a button stands with: its tile's name, or else the page's. */
function nameFor(document: Document, control: Element): string | null {
  const tile = control.closest(
    'li, article, [class*="card" i], [class*="tile" i], [class*="item" i]',
  )
  const isOne =
    tile && tile.querySelectorAll('h1').length === 0 && (tile.textContent ?? '').length < 600
  const head =
    (isOne ? tile.querySelector('h2, h3, h4, [class*="name" i], [class*="title" i]') : null) ??
    document.querySelector('h1')
  return head ? plainText(head, 160) || null : null
}

/** The number on the cart's sign in the header; null where there is none. */
export function countedIn(document: Document, words: PageWords): number | null {
  const signs = document.querySelectorAll(
    'header a[href], header button, nav a[href], [class*="cart" i], [class*="basket" i], [id*="cart" i], [data-cart-count]',
  )
  for (const sign of [...signs].slice(0, 80)) {
    if (sign.closest('main, form') || (sign.textContent ?? '').length > 40) continue
    const text = plainText(sign, 40)
    const said = `${text} ${sign.getAttribute('href')} ${sign.className} ${sign.getAttribute('aria-label')}`
    const number = /(?:^|[^\d.,])(\d{1,2})(?![\d.,%]|\s*[€$£])/.exec(text)?.[1]
    if (number !== undefined && words.namesCart(said)) return Number(number)
  }
  return null
}

/** Words of the page around what may be a fee, and around what may come again. */
function toldOn(document: Document, words: PageWords): string[] {
  const text = plainText(document.querySelector('main') ?? document.body, MAX_TEXT)
  const around = words
    .feesIn(text)
    .map(index => text.slice(Math.max(0, index - AROUND), index + AROUND))
  const again = text
    .split(/(?<=[.!?])\s|\s[·|•]\s/)
    .flatMap(sentence =>
      sentence.length < 400 && words.recurs(sentence) ? [sentence.slice(0, 120)] : [],
    )
  return [...new Set([...around.slice(0, 8), ...again.slice(0, 4)])]
}
