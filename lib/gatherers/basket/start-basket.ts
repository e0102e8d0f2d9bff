// Carts, checkouts, and product pages with something to add: what is in the basket, what was ticked beforehand, and what the
// person did. Injected by the background where it is wanted; a second injection is another look.
import { type PageWords, wordsFrom } from '../../knowledge/basket/page-words'
import type { EventOf } from '../../schema/event'
import { isShown } from '../content/is-shown'
import { type Draft, getOutbox, type Outbox } from '../content/outbox'
import { plainText } from '../content/plain-text'
import { pageIdle, runIdle } from '../content/run-idle'
import { type BasketWorld, basketWorld } from './basket-key'
import { type OptionFacts, readOption, readOptions } from './read-options'
import { seenAct, watchActs } from './watch-acts'

const MAX_LOOKS = 12
const WAIT_MS = 700
const SMALL = 0.85

/** Starts, or looks again where it runs already. */
export function startBasket(view: Window & typeof globalThis): void {
  const world = basketWorld()
  const outbox = getOutbox()
  if (!world || !outbox) return
  if (world.look) world.look()
  else world.look = watchBasket(view, outbox, world)
}

function watchBasket(view: Window & typeof globalThis, outbox: Outbox, world: BasketWorld) {
  const { document } = view
  const words = wordsFrom(world.lists)
  let visit = outbox.visit()
  let { place } = world
  let looks = 0
  let isDue = false
  let said = new Map<string, string>()
  const wasTouched = isTouched(view)
  const changed = new WeakSet<Element>()
  const isAt = () => outbox.visit() === visit

  const say = (key: string, event: Draft) => {
    const text = JSON.stringify(event)
    if (said.get(key) === text) return
    said.set(key, text)
    outbox.add(event)
  }
  const sayOption = ({ element, isWritten, ...facts }: OptionFacts) => {
    const by = changed.has(element)
      ? 'person'
      : isWritten || (!wasTouched && isNew(view))
        ? 'page'
        : 'unknown'
    say(`option ${facts.selector} ${facts.control === 'select' ? '' : facts.label}`, {
      ...facts,
      place,
      by,
    })
  }
  function* scan(): Generator<void> {
    for (const option of yield* readOptions(document, words)) sayOption(option)
    if (place === 'product' || !world.entries) return
    const root = document.querySelector('main, [role="main"], #main, #content') ?? document.body
    const entries = yield* world.entries(root, words)
    yield
    const isEmpty = entries.length === 0 && emptySaid(root, words)
    const recurring = recurringIn(root, words)
    if (entries.length > 0 || isEmpty || recurring.length > 0)
      say('basket', { type: 'basket', place, entries, isEmpty, recurring })
  }
  const look = async () => {
    isDue = false
    if (!isAt()) return
    looks += 1
    // A look that fails on a strange page must not end the watching: the next change brings another.
    await runIdle(scan(), pageIdle(view)).catch(() => undefined)
  }
  const lookSoon = () => {
    if (isDue || looks >= MAX_LOOKS || !isAt()) return
    isDue = true
    view.setTimeout(() => void look(), WAIT_MS * 1.3 ** looks)
  }
  const noteChange = (event: Event) => {
    const choice = event.target
    if (!isAt() || !(choice instanceof Element) || !event.isTrusted) return
    // Of radio buttons one goes off as another goes on.
    const name = choice.matches('[type="radio"]') ? choice.getAttribute('name') : null
    const group = name === null ? [choice] : document.getElementsByName(name)
    for (const one of group) changed.add(one)
    const option = readOption(choice, words)
    if (option) sayOption(option)
    lookSoon()
  }
  for (const type of ['change', 'input'])
    document.addEventListener(type, noteChange, { capture: true, passive: true })
  document.addEventListener(
    'click',
    event => {
      const drawn = event
        .composedPath()
        .find(
          (target): target is Element =>
            target instanceof Element &&
            target.matches('[role="checkbox"], [role="switch"], [role="radio"]'),
        )
      if (!drawn || !event.isTrusted) return
      changed.add(drawn)
      lookSoon()
    },
    { capture: true, passive: true },
  )
  watchActs(document, words, isAt, act => {
    outbox.add(act)
    lookSoon()
  })
  new MutationObserver(lookSoon).observe(document, { childList: true, subtree: true })
  const begin = () => {
    outbox.add(seenAct(document, words))
    void look()
  }
  begin()
  return () => {
    // The background saw the page change its kind, or another visit begin.
    if (isAt() && place === world.place) return
    visit = outbox.visit()
    place = world.place
    looks = 0
    said = new Map()
    begin()
  }
}

/** Whether anybody has pressed anything on this page; that the tab was pressed before is no matter. */
function isTouched({ performance }: Window): boolean {
  const counts = (performance as { eventCounts?: ReadonlyMap<string, number> }).eventCounts
  return !counts || ['pointerdown', 'keydown'].some(type => (counts.get(type) ?? 0) > 0)
}

/** Whether the browser had no reason to fill the page's forms as they were left. */
function isNew(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation')
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate'
}

function emptySaid(root: Element, words: PageWords): boolean {
  return [...root.querySelectorAll('h1, h2, h3, p, div, span, td')].some(
    part =>
      part.childElementCount < 3 &&
      (part.textContent ?? '').length < 120 &&
      words.isEmpty(part.textContent ?? '') &&
      isShown(part),
  )
}

/** Sentences by which a payment comes again. */
function recurringIn(root: Element, words: PageWords): EventOf<'basket'>['recurring'] {
  const usual = Number.parseFloat(getComputedStyle(document.body).fontSize) || 16
  const parts = [...root.querySelectorAll('p, li, small, span, div, label, td')].filter(part => {
    const text = part.textContent ?? ''
    return part.childElementCount < 4 && text.length > 12 && text.length < 500 && words.recurs(text)
  })
  return parts
    .filter(part => !parts.some(other => other !== part && part.contains(other)))
    .filter(part => !part.closest('header, footer, nav, select') && isShown(part))
    .slice(0, 5)
    .map(part => ({
      text: plainText(part, 300),
      small: Number.parseFloat(getComputedStyle(part).fontSize) < usual * SMALL,
    }))
}
