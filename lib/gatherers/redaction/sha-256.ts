// SHA-256 (FIPS 180-4) of short texts, in a fifth of the bytes of @noble/hashes: every frame of a shop pays for this.
// One message at a time, no streaming.

const primes: number[] = []
for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
/** The first 32 bits of the fractional part of a root. */
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0
const ROUNDS = primes.map(prime => fraction(Math.cbrt(prime)))
const START = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)))
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The digest of a text's UTF-8 bytes as 64 hex digits. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(blocks.length - 4, bytes.length << 3)
  let state = START
  for (let at = 0; at < blocks.length; at += 64) state = mix(state, view, at)
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function mix(state: readonly number[], view: DataView, at: number): number[] {
  const words = new Int32Array(64)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    // Past the sixteenth, words are made of earlier ones; a typed array holds numbers only.
    const far = words[i - 15] ?? 0
    const near = words[i - 2] ?? 0
    const word =
      i < 16
        ? view.getInt32(at + i * 4)
        : ((words[i - 16] ?? 0) +
            (words[i - 7] ?? 0) +
            (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
            (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10))) |
          0
    words[i] = word
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + word
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0)
}
