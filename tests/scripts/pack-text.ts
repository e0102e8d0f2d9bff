import { BREAK } from '../../lib/knowledge/lexicons/packed-text'

const bytes = (text: string) => Buffer.byteLength(text)
const LONGEST = 14
/** Replacements between two counts: the best few hardly overlap, and counting is the slow part. */
const BATCH = 12

/** Letters that the text does not hold, cheapest first, and that need no escape in a string. */
function freeLetters(text: string): string[] {
  const letters: string[] = []
  for (let code = 33; code < 0x250; code++) {
    const letter = String.fromCharCode(code)
    const isPlain = code < 127 ? !'"\\'.includes(letter) : code >= 0xc0
    if (isPlain && letter !== BREAK && !text.includes(letter)) letters.push(letter)
  }
  return letters
}

/** Packs a text for `unpackText`: the string that saves most gets a letter of its own, again and again. */
export function packText(source: string): string {
  const letters = freeLetters(source)
  const entries: string[] = []
  let text = source
  for (;;) {
    const used: string[] = []
    for (const part of bestParts(text, letters[0] ?? '')) {
      const [letter] = letters
      if (letter === undefined || used.length >= BATCH) break
      if (used.some(other => other.includes(part) || part.includes(other))) continue
      const pieces = text.split(part)
      if (saved(part, pieces.length - 1, letter) <= 0) continue
      text = pieces.join(letter)
      entries.push(letter + part)
      letters.shift()
      used.push(part)
    }
    if (used.length === 0) return [...entries, text].join(BREAK)
  }
}

const saved = (part: string, count: number, letter: string) =>
  count * (bytes(part) - bytes(letter)) - bytes(part) - bytes(letter) - bytes(BREAK)

function bestParts(text: string, letter: string): string[] {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length; at++)
    for (let size = 2; size <= LONGEST && at + size <= text.length; size++) {
      const part = text.slice(at, at + size)
      counts.set(part, (counts.get(part) ?? 0) + 1)
    }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([part, count]) => ({ part, gain: saved(part, count, letter) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.part < b.part ? -1 : 1))
    .map(({ part }) => part)
}
