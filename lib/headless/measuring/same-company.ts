/** Words of a label that are no part of a name. */
const NOISE = /\b(?:the|tag|manager|pixel|sdk|apps?|chat|inc|ads?|com|io)\b/g

/** Whether two names mean one company, compared loosely: by a word they share. */
export function isSameCompany(one: string, other: string): boolean {
  const words = wordsOf(other)
  return wordsOf(one).some(word => words.includes(word))
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}. ]/gu, ' ')
    .replace(NOISE, ' ')
    .split(/\s+/)
    .map(word => word.replace(/\.+$/, ''))
    .filter(word => word.length > 2)
}
