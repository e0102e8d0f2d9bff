import { oneLine } from '../../shop/one-line'

/** Tags whose text nobody reads. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME'])
const HTML = 'http://www.w3.org/1999/xhtml'

/**
 * Text of an element without scripts, styles and drawings, spaces collapsed, at most `max` characters. Reads text nodes,
 * not `innerText`, which would force the page to lay itself out; a walker that asks a filter takes several times as long.
 */
export function plainText(element: Element, max: number): string {
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (text.length < max * 2) {
    const node = walker.nextNode()
    if (!node) break
    const parent = node.parentElement
    if (parent && (SILENT.has(parent.tagName) || parent.namespaceURI !== HTML)) continue
    text += ` ${node.nodeValue ?? ''}`
    if (text.length > max) text = text.replace(/\s+/g, ' ')
  }
  return oneLine(text).slice(0, max)
}
