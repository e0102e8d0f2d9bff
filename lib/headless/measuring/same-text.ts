/** Whether two readings of a text on a page are the same, up to punctuation and what stands around it. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return a !== ''
  return Math.min(a.length, b.length) > 5 && (a.includes(b) || b.includes(a))
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
