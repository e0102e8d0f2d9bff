// A page with a banner, as tests of the banner's readers need it.
import { cmpRows } from '../../../lib/consent/cmp-rows'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../../lib/knowledge/lexicons/known-lexicons'

shareLexicons(allLexicons)
Object.assign(globalThis, { [Symbol.for('vitrine.marks')]: { cmps: cmpRows, blocks: [] } })

/** Puts `html` into the test's page; what it says of itself stays what the DOM says. */
export function showPage(html: string): Document {
  document.body.innerHTML = html
  return document
}

/** An element that must be there. */
export function one(selector: string, inside: ParentNode = document): HTMLElement {
  const found = inside.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
