// Selectors are for people and for matching one block with itself later, so ids and classes beat positions.

const USUAL_DEPTH = 5
const MAX_DEPTH = 12
const MAX_LENGTH = 300
/** Generated names change from build to build: hashes, and ids with long numbers. */
const GENERATED = /\d{4,}|[a-f0-9]{8,}|^(css|sc|jss)-|__[A-Za-z0-9]{5,}$/

/** A short CSS path to `element`, at most 300 characters; longer only where a short one would fit others, too. */
export function describeElement(element: Element): string {
  let path = ''
  let current: Element | null = element
  for (let depth = 0; current && current.tagName !== 'BODY' && depth < MAX_DEPTH; depth++) {
    const hasId = current.id !== '' && !GENERATED.test(current.id)
    const part = hasId ? `#${CSS.escape(current.id)}` : describeOne(current)
    const longer = path === '' ? part : `${part} > ${path}`
    if (longer.length > MAX_LENGTH) break
    path = longer
    if ((hasId || depth + 1 >= USUAL_DEPTH) && isOnly(element, path)) break
    current = current.parentElement
  }
  return path
}

function isOnly(element: Element, path: string): boolean {
  const [first, second] = element.ownerDocument.querySelectorAll(path)
  return first === element && second === undefined
}

function describeOne(element: Element): string {
  const name = [...element.classList].find(word => word.length < 40 && !GENERATED.test(word))
  const tag = element.tagName.toLowerCase()
  const same = [...(element.parentElement?.children ?? [])].filter(
    sibling => sibling.tagName === element.tagName,
  )
  const place = same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : ''
  return `${tag}${name ? `.${CSS.escape(name)}` : ''}${place}`
}
