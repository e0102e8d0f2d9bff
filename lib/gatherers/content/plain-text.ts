/** Tags whose text nobody reads. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'IFRAME'])

/**
 * Text of an element without scripts and styles, spaces collapsed, at most `max` characters. Reads text nodes, not
 * `innerText`, which would force the page to lay itself out.
 */
export function plainText(element: Element, max: number): string {
  let text = ''
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    {
      acceptNode: node =>
        node instanceof Element
          ? SILENT.has(node.tagName)
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_SKIP
          : NodeFilter.FILTER_ACCEPT,
    },
  )
  while (text.length < max * 2) {
    const node = walker.nextNode()
    if (!node) break
    text += ` ${node.nodeValue ?? ''}`
    if (text.length > max) text = text.replace(/\s+/g, ' ')
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, max)
}
