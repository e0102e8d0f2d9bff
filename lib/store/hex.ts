// Ids and hashes are random: as text, deflate spends most of its time on them and still needs more bytes than they have
// bits. So runs of 16 hex digits are cut out of texts, and kept as 8 bytes each.
import type { ByteSink } from './bytes'

/** Stands where digits were cut out. */
const HOLE = '\u0001'
const DIGITS = 16
const RUN = /[0-9a-f]{16,}/g
const LOOKS = 16

const VALUES = new Uint8Array(128).fill(255)
for (let digit = 0; digit < 16; digit += 1) VALUES[digit.toString(16).charCodeAt(0)] = digit
const CODES = Array.from('0123456789abcdef', digit => digit.charCodeAt(0))

/** The texts without their hex digits, which go into `sink`; null when there are none, or a text holds the mark. */
export function cutHex(texts: readonly string[], sink: ByteSink): string[] | null {
  if (!hasSome(texts)) return null
  const start = sink.length()
  const rest: string[] = []
  for (const text of texts) {
    if (text.includes(HOLE)) {
      sink.cut(start)
      return null
    }
    rest.push(cutOne(text, sink))
  }
  return rest
}

/** A look at a few of them: most columns of texts hold no hash. */
function hasSome(texts: readonly string[]): boolean {
  const step = Math.ceil(texts.length / LOOKS)
  for (let row = 0; row < texts.length; row += step) {
    if (texts[row]?.search(RUN) !== -1) return true
  }
  return false
}

function cutOne(text: string, sink: ByteSink): string {
  if (text.length < DIGITS) return text
  // An id, or a hash with its mark.
  if (text.length <= DIGITS + 1) {
    const from = text.length - DIGITS
    return takeDigits(text, from, sink) ? text.slice(0, from) + HOLE : text
  }
  let rest = ''
  let at = 0
  // Not matchAll, which makes a new expression each time.
  RUN.lastIndex = 0
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) {
    // `%23` before a hash is hex digits too: what is over stays in front.
    let from = found.index + (found[0].length % DIGITS)
    rest += text.slice(at, from)
    at = RUN.lastIndex
    for (; from < at; from += DIGITS) {
      takeDigits(text, from, sink)
      rest += HOLE
    }
  }
  return at === 0 ? text : rest + text.slice(at)
}

/** False, and nothing taken, when one of them is no hex digit. */
function takeDigits(text: string, from: number, sink: ByteSink): boolean {
  const start = sink.length()
  for (let at = from; at < from + DIGITS; at += 2) {
    const high = VALUES[text.charCodeAt(at)] ?? 255
    const low = VALUES[text.charCodeAt(at + 1)] ?? 255
    if (high === 255 || low === 255) {
      sink.cut(start)
      return false
    }
    sink.byte(high * 16 + low)
  }
  return true
}

/** Undoes cutHex; `start` is where the bytes of these texts begin, `digits` are those of all bytes. */
export function fillHex(texts: readonly string[], digits: string, start: number): string[] {
  let at = start * 2
  return texts.map(text => {
    let hole = text.indexOf(HOLE)
    if (hole === -1) return text
    let whole = ''
    let from = 0
    while (hole !== -1) {
      whole += text.slice(from, hole) + digits.slice(at, at + DIGITS)
      at += DIGITS
      from = hole + 1
      hole = text.indexOf(HOLE, from)
    }
    return whole + text.slice(from)
  })
}

const latin = new TextDecoder('latin1')

export function toHex(bytes: Uint8Array): string {
  // Not digit by digit: a text put together from pairs is a chain of them.
  const codes = new Uint8Array(bytes.length * 2)
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    codes[2 * at] = CODES[byte >> 4] ?? 0
    codes[2 * at + 1] = CODES[byte & 15] ?? 0
  }
  return latin.decode(codes)
}
