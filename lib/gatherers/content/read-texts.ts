// Candidates only: what a text amounts to is judged later, by rules and the text model.
import { classifyText } from '../../knowledge/lexicons/classify-label'
import type { EventOf } from '../../schema/event'
import { oneLine } from '../../shop/one-line'
import { describeElement } from './describe-element'
import { isShown } from './is-shown'
import { noteTimer, type Timers } from './read-timers'

export type TextFacts = Pick<EventOf<'text'>, 'type' | 'kind' | 'text' | 'selector'>

const MAX_TEXT = 300
const MAX_FOUND = 60
const SLICE = 150
const PARTS =
  'p, div, span, li, strong, b, em, small, h1, h2, h3, h4, h5, h6, td, label, a, button, output'

/** Finds short visible texts that greet, disclose or press, and what may be clocks; yields between slices. */
export function* readTexts(
  root: ParentNode,
  timers: Timers = new Map(),
): Generator<void, TextFacts[]> {
  const found = new Map<string, TextFacts>()
  let steps = 0
  for (const element of root.querySelectorAll(PARTS)) {
    if (++steps % SLICE === 0) yield
    noteTimer(element, timers)
    if (found.size >= MAX_FOUND) break
    if (element.childElementCount > 6) continue
    const text = wholeText(element)
    if (text === '' || found.has(text)) continue
    const sense = classifyText(text)
    if (!sense || sense.coverage < (sense.sense === 'disclosure' ? 0.1 : 0.15)) continue
    if (element.closest('nav, footer ul, article, script, [class*="review" i]')) continue
    if (!isShown(element)) continue
    const said = sense.sense === 'greeting' ? withoutName(text) : text
    found.set(text, {
      type: 'text',
      kind: sense.sense,
      text: said,
      selector: describeElement(element),
    })
  }
  return [...found.values()]
}

/** The text of an element that holds words of its own; containers are passed over for their parts. */
function wholeText(element: Element): string {
  let own = false
  for (const node of element.childNodes)
    if (node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.nodeValue ?? '')) own = true
  if (!own) return ''
  const text = oneLine(element.textContent ?? '')
  return text.length < 6 || text.length > MAX_TEXT ? '' : text
}

/** Not names, though they stand where one would. */
const NOBODY =
  /^(?:guest|visitor|stranger|friend|sign|log|gast|invité|invitado|ospite|gość|there|you|back|again|everyone)/iu
const NAME =
  /(^\P{Lu}*\p{Lu}?[\p{L}'’ ]{1,40}?[\s,]+)(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})(\s*[!.]?\s*)$/u

/** The greeting with the name cut out: who someone is, is not logged. */
export function withoutName(text: string): string {
  return text.replace(NAME, (whole, greeting: string, name: string, end: string) =>
    NOBODY.test(name) ? whole : `${greeting}…${end}`,
  )
}
