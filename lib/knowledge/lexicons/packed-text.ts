// A dictionary coder: what repeats in a text is said once. A page pays for its language at every load, and the
// phrases of a lexicon repeat each other; deflate would be smaller, but the page side would have to wait for it.

/** Between the entries of a dictionary and before the body; no text that is packed holds it. */
export const BREAK = '\u00a6'

/** The text that was packed (tests/scripts/pack-lexicons.ts). Each entry is a letter and what it stands for. */
export function unpackText(packed: string): string {
  const parts = packed.split(BREAK)
  const body = parts.pop() ?? ''
  const meanings = new Map<string, string>()
  // An entry is written in the letters of those before it.
  for (const entry of parts) meanings.set(entry.slice(0, 1), spellOut(entry.slice(1), meanings))
  return spellOut(body, meanings)
}

/** In one pass: a page waits for this, and a text made anew for each letter is made a hundred times. */
function spellOut(text: string, meanings: ReadonlyMap<string, string>): string {
  let spelled = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    spelled += meanings.get(letter) ?? letter
  }
  return spelled
}
