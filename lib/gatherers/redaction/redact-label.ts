import { redactText } from './redact-text'

const LONG_WORD = /(?<!\p{L})\p{L}\p{Ll}{10,}(?!\p{L})/gu

/**
 * Words that a shop chose for goods and sums, with what is personal in them hidden. Long words of a language
 * ("Bearbeitungsgebühr") look like tokens by their parts, and are left as they are.
 */
export function redactLabel(text: string, salt: string): string {
  if (/@|%40/.test(text)) return redactText(text, salt)
  const words = text.match(LONG_WORD) ?? []
  let next = 0
  return redactText(text.replace(LONG_WORD, '¤'), salt).replaceAll('¤', () => words[next++] ?? '¤')
}
