/** Text of an element without its code, spaces collapsed; of its first 6,000 texts. */
export function wordsOf(scope: Element): string {
  let text = ''
  const walker = scope.ownerDocument.createTreeWalker(scope, 4)
  for (let i = 0, node = walker.nextNode(); node && i < 6_000; i++, node = walker.nextNode())
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.parentNode?.nodeName ?? ''))
      text += `${node.nodeValue} `
  return text.replace(/\s+/g, ' ')
}

/** The first `max` characters of an element's `textContent`; what follows is not put together. */
export function textUpTo(element: Element, max: number): string {
  if (element.childElementCount === 0) return (element.textContent ?? '').slice(0, max)
  let text = ''
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  for (let node = walker.nextNode(); node && text.length < max; node = walker.nextNode())
    text += node.nodeValue
  return text.slice(0, max)
}
