// Selectors are for people and for matching one block with itself later, so ids and classes beat positions.

const MAX_DEPTH = 5
/** Generated names change from build to build: hashes, and ids with long numbers. */
const GENERATED = /\d{4,}|[a-f0-9]{8,}|^(css|sc|jss)-|__[A-Za-z0-9]{5,}$/

/** A short CSS path to `element`, at most 300 characters. */
export function describeElement(element: Element): string {
  const parts: string[] = []
  let current: Element | null = element
  while (current && current.tagName !== 'BODY' && parts.length < MAX_DEPTH) {
    if (current.id && !GENERATED.test(current.id)) {
      parts.unshift(`#${CSS.escape(current.id)}`)
      break
    }
    parts.unshift(describeOne(current))
    current = current.parentElement
  }
  return parts.join(' > ').slice(0, 300)
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
