// A dictionary coder: what repeats in a text is said once. A page pays for its language at every load, and the
// phrases of a lexicon repeat each other; deflate would be smaller, but the page side would have to wait for it.

/** Between the entries of a dictionary and before the body; no text that is packed holds it. */
export const BREAK = '\u00a6'

/** The text that was packed (tests/scripts/pack-lexicons.ts). Each entry is a letter and what it stands for. */
export function unpackText(packed: string): string {
  const parts = packed.split(BREAK)
  let text = parts.pop() ?? ''
  for (const entry of parts.reverse()) text = text.split(entry.slice(0, 1)).join(entry.slice(1))
  return text
}
