import { oneLine } from '../one-line'
import { meta } from '../structured-features'
import { sameText } from './same-text'

/** The heading that names the page's product: an h1 that the page's title repeats, else the longest h1, else such an h2. */
export function mainHeading(document: Document): Element | null {
  const titles = [meta(document, 'og:title'), document.title].filter(title => title.length > 2)
  const heads = [...document.querySelectorAll('h1,[itemprop="name"]:not(meta,link),h2')]
    .slice(0, 80)
    .filter(head => textIn(head).length > 2)
  const first = heads.filter(head => head.tagName === 'H1')
  const isNamed = (head: Element): boolean => titles.some(title => sameText(title, textIn(head)))
  return (
    first.find(isNamed) ??
    heads.find(isNamed) ??
    titledElement(document, titles) ??
    (first.length > 0 ? longest(first) : undefined) ??
    null
  )
}

/** Visible-ish text of an element, spaces collapsed, at most 300 characters. */
export function textIn(element: Element | null): string {
  return oneLine(element?.textContent ?? '').slice(0, 300)
}

function longest(heads: Element[]): Element | undefined {
  return [...heads].slice(0, 4).sort((one, other) => textIn(other).length - textIn(one).length)[0]
}

/** The first element whose whole text is most of the page's title, for pages without a telling heading. */
function titledElement(document: Document, titles: readonly string[]): Element | undefined {
  if (!document.body) return undefined
  const walker = document.createTreeWalker(document.body, 4)
  for (let i = 0, node = walker.nextNode(); node && i < 4_000; i++, node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? ''
    if (text.length < 5 || text.length > 200) continue
    const isTitle = titles.some(
      title =>
        title.includes(text) && text.length * 2.5 > (title.split(/ [-|–] /)[0] ?? title).length,
    )
    const parent = node.parentElement
    if (isTitle && parent && !/^(?:SCRIPT|STYLE|TITLE|A|OPTION|NOSCRIPT)$/.test(parent.tagName))
      return parent
  }
  return undefined
}
