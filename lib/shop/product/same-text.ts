/** Whether two names mean the same thing: equal or one inside the other, letters and digits only. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a.length < 3 || b.length < 3) return a !== '' && a === b
  return a.includes(b) || b.includes(a)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
