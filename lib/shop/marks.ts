import { attribute } from './attribute'

// What a platform leaves in a document, as one bounded string; reads attributes and inline scripts only, never layout.

const MAX_SCRIPTS = 120
const MAX_INLINE = 4_000

/** Addresses of scripts, styles and forms, generator, classes of html and body, the heads of inline scripts. */
export function collectMarks(document: Document): string {
  const parts: string[] = []
  const add = (value: string | null | undefined): void => {
    if (value) parts.push(value.slice(0, 300))
  }
  for (const meta of document.querySelectorAll('meta[name="generator" i]'))
    add(`generator:${attribute(meta, 'content')}`)
  add(document.documentElement?.getAttribute('class'))
  add(document.body?.getAttribute('class'))
  add(document.body?.getAttribute('id'))
  for (const link of take(document.querySelectorAll('link[href]'), 80))
    add(link.getAttribute('href'))
  for (const form of take(document.querySelectorAll('form[action]'), 40))
    add(form.getAttribute('action'))
  for (const image of take(document.querySelectorAll('img[src]'), 30))
    add(image.getAttribute('src'))
  for (const script of take(document.querySelectorAll('script'), MAX_SCRIPTS)) {
    add(script.getAttribute('src'))
    add(script.getAttribute('type'))
    if (!script.hasAttribute('src')) parts.push((script.textContent ?? '').slice(0, MAX_INLINE))
  }
  return parts.join('\n')
}

function take<T extends Element>(list: NodeListOf<T>, most: number): T[] {
  return Array.prototype.slice.call(list, 0, most)
}
