import { addEntry, type Entries } from './entry'

/** Percent-decodes; a broken escape leaves the text as it is. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text // a lone % is common in hand-written pixels
  }
}

/** Reads `a=1&b=2` (also `;` between pairs when asked), names kept as on the wire. Never throws. */
export function readQuery(text: string, into: Entries, separator: '&' | ';' = '&'): void {
  for (const pair of text.split(separator, 2000)) {
    const at = pair.indexOf('=')
    if (at <= 0) continue
    addEntry(into, decodeText(pair.slice(0, at)), decodeText(pair.slice(at + 1)))
  }
}

/** True for text shaped like a form body: pairs of a plain name and an escaped value. */
export function looksLikeQuery(text: string): boolean {
  return /^[\w.%[\]:$-]{1,80}=[^\s{}"<>]*(&|$)/.test(text) && !/[\n\r]/.test(text.slice(0, 4000))
}
