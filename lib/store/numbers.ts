// Lists of small numbers as one text, a character each: half the bytes of a JSON list before deflate, and less of its time.

/** Whole numbers: as a text when each is from 0 to 91, else as they are. */
export type Numbers = string | number[]

/** The first character, `#`: from there on nothing needs escaping in JSON but the backslash, which is left out. */
const FIRST = 35
const BACKSLASH = 92
const MOST = 91

export function toNumbers(values: number[]): Numbers {
  for (const value of values) if (!(value >= 0 && value <= MOST)) return values
  let text = ''
  for (const value of values) {
    const code = value + FIRST
    text += String.fromCharCode(code < BACKSLASH ? code : code + 1)
  }
  return text
}

export function fromNumbers(numbers: Numbers): number[] {
  if (typeof numbers !== 'string') return numbers
  const values: number[] = []
  for (let at = 0; at < numbers.length; at += 1) {
    const code = numbers.charCodeAt(at)
    values.push(code < BACKSLASH ? code - FIRST : code - FIRST - 1)
  }
  return values
}
