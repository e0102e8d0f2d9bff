// Words of carts and checkouts in seven languages (EN DE FR ES IT NL PL) are kept as plain letters: small, and quick to run.

/** Small letters without marks, everything else a space, one at each end: "Bearbeitungsgebühr:" is " bearbeitungsgebuhr ". */
export function plainWords(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
  return ` ${bare.replace(/[^a-z0-9]+/g, ' ').trim()} `
}

/** One expression of many beginnings of words, for `plainWords`. */
export const any = (list: string) => new RegExp(` (?:${list})`)
