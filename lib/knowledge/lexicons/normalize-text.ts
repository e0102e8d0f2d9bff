// Letters that Unicode does not decompose but people type either way.
const FOLDED: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Scripts written without spaces, and Hangul, whose particles stick to the word: one word a character. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/gu

/** Most of what is read: nothing in it needs Unicode's tables, which take ten times as long. */
const ASCII = /^[\0-\x7f]*$/

/**
 * Words of a text for comparison: lower case, no diacritics, apostrophes and punctuation as spaces,
 * and each character a word of its own in scripts written without spaces.
 */
export function normalizeText(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßłøđðıæœþ]/g, letter => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNSPACED, ' $& ')
    .trim()
  return plain === '' ? [] : plain.split(/\s+/)
}
