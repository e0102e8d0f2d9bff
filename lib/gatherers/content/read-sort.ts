// By what a list says that it is sorted, before anyone chose.

import { attribute } from '../../shop/attribute'
import { oneLine } from '../../shop/one-line'
import { describeElement } from './describe-element'
import { isShown } from './is-shown'
import { plainText } from './plain-text'
import type { TextFacts } from './read-texts'

const SORTS = /sort|order-?by|orderby|tri(?:er|s)?\b|orden|ordin|kolejno/i
/** “Sort by: Recommended” on a button of its own. */
const SAYS =
  /^(?:sort(?:ed|ier|iert|eer|eren|uj|owanie)?|trier|tri|orden(?:ar|ado)?|ordina(?:mento)?)[^:]{0,24}:\s*(\S.{2,50})$/i

/** The order that is chosen where the page offers several; the first that is shown. */
export function readSort(root: ParentNode): TextFacts | null {
  for (const select of root.querySelectorAll('select')) {
    const { name, id, className, labels, selectedOptions } = select
    const label = attribute(select, 'aria-label')
    const said = [...(labels ?? [])].map(one => plainText(one, 80)).join(' ')
    if (!SORTS.test(`${name} ${id} ${className} ${label} ${said}`) || !isShown(select)) continue
    const text = oneLine(selectedOptions?.[0]?.textContent ?? '')
    if (text !== '') return facts(text, select)
  }
  for (const button of root.querySelectorAll(
    'button, [role="button"], summary, [role="combobox"]',
  )) {
    const text = SAYS.exec(plainText(button, 90))?.[1]
    if (text && isShown(button)) return facts(text, button)
  }
  return null
}

const facts = (text: string, element: Element): TextFacts => ({
  type: 'text',
  kind: 'sort',
  text: text.slice(0, 120),
  selector: describeElement(element),
})
