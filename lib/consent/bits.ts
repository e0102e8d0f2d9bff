const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Reads a base64url text bit by bit, as the IAB's strings are written. Past its end every reading is null. */
export interface Bits {
  /** The next `size` bits as a number, or null. */
  int(size: number): number | null
  /** Numbers (from 1) of the set ones among the next `size` bits, or null. */
  flags(size: number): number[] | null
  /** The next Fibonacci-coded number, or null. */
  fibonacci(): number | null
  readonly left: number
}

/** Null when the text is no base64url at all. */
export function readBits(text: string): Bits | null {
  if (!/^[\w-]+={0,2}$/.test(text)) return null
  const digits = [...text.replace(/=+$/, '')].map(letter => ALPHABET.indexOf(letter))
  const length = digits.length * 6
  let at = 0
  const bit = (): number => {
    const value = ((digits[Math.floor(at / 6)] ?? 0) >> (5 - (at % 6))) & 1
    at += 1
    return value
  }
  return {
    int(size) {
      if (at + size > length) return null
      let value = 0
      for (let i = 0; i < size; i++) value = value * 2 + bit()
      return value
    },
    flags(size) {
      if (at + size > length) return null
      const set: number[] = []
      for (let number = 1; number <= size; number++) if (bit() === 1) set.push(number)
      return set
    },
    fibonacci() {
      let [value, term, next, last] = [0, 1, 2, 0]
      while (at < length) {
        const now = bit()
        if (now === 1 && last === 1) return value
        if (now === 1) value += term
        ;[term, next] = [next, term + next]
        last = now
      }
      return null
    },
    get left() {
      return length - at
    },
  }
}
