// Cuts what a request carries into pieces that may be a typed value: parameters, JSON strings, words, and what lies
// inside percent-encoding, Base64 and hex, two layers deep. Bounded; what a bound leaves out is counted.

import { jsonInside } from '../redaction/decoded-layers'
import { EMAIL } from '../redaction/personal'

export interface Piece {
  text: string
  /** Name of the parameter or JSON key it stood under. */
  key: string
  /** Encodings around it, outermost first: `base64`, `hex`. */
  layers: readonly string[]
}

export interface Pieces {
  found: Piece[]
  dropped: number
}

const MAX_PIECES = 3_000
const LONGEST_TEXT = 262_144
const SHORTEST = 4
const LONGEST = 300
const MAX_LAYERS = 2
const MAX_DEPTH = 7
/** Longer names may be values themselves: a digest used as a key. */
const LONG_NAME = 16
// biome-ignore lint/suspicious/noControlCharactersInRegex: binary bodies hold texts between such bytes.
const DELIMITERS = /[\s,;|&?=/"'<>(){}[\]:#!*^~`\\\0-\x1f\x7f]+/
/** Printable ASCII, and the start of Latin letters with accents, in hex. */
const HEX_TEXT = /^(?:[2-7][\da-f]|c[3-5][89ab][\da-f])+$/i
const DIGEST = /(?<![\da-f])(?:[\da-f]{128}|[\da-f]{64}|[\da-f]{40}|[\da-f]{32})(?![\da-f])/gi

/** The pieces of one text. `key` names what it stood under. */
export function piecesOf(text: string, key = ''): Pieces {
  const cut = text.length > LONGEST_TEXT
  const cutter = createCutter()
  cutter.walk(cut ? text.slice(0, LONGEST_TEXT) : text, key, [], 0)
  return { found: cutter.found, dropped: cutter.dropped() + (cut ? 1 : 0) }
}

function createCutter() {
  const found: Piece[] = []
  const known = new Set<string>()
  let dropped = 0

  const emit = (text: string, key: string, layers: readonly string[]) => {
    if (text.length < SHORTEST || text.length > LONGEST) return
    const id = `${layers.length} ${key} ${text}`
    if (known.has(id)) return
    if (found.length >= MAX_PIECES) {
      dropped += 1
      return
    }
    known.add(id)
    found.push({ text, key, layers })
  }

  function walk(raw: string, key: string, layers: readonly string[], depth: number): void {
    const text = raw.trim()
    emit(text, key, layers)
    if (depth > MAX_DEPTH || text.length < SHORTEST || found.length >= MAX_PIECES) return
    const json = jsonInside(text)
    const decoded = percentDecoded(text)
    if (json !== undefined) walkJson(json, key, layers, depth + 1)
    else if (isPairs(text)) walkPairs(text, key, layers, depth + 1)
    else if (decoded !== text) walk(decoded, key, layers, depth + 1)
    else walkEncoded(text, key, layers, depth)
  }

  /** A query or form: every value under its name, with `+` as itself and as a space. */
  function walkPairs(text: string, key: string, layers: readonly string[], depth: number): void {
    for (const pair of text.split(/[?&#;]/)) {
      const at = pair.indexOf('=')
      const name = at < 0 ? key : pair.slice(0, at)
      const value = pair.slice(at + 1)
      walk(value, name, layers, depth)
      if (value.includes('+')) walk(value.replaceAll('+', ' '), name, layers, depth)
      if (at > LONG_NAME) walk(name, key, layers, depth)
    }
  }

  function walkEncoded(text: string, key: string, layers: readonly string[], depth: number): void {
    const isDeep = layers.length >= MAX_LAYERS
    const hex = isDeep ? null : textInHex(text)
    const base64 = isDeep ? null : textInBase64(text)
    if (hex !== null) walk(hex, key, [...layers, 'hex'], depth + 1)
    if (base64 !== null) walk(base64, key, [...layers, 'base64'], depth + 1)
    if (hex === null && base64 === null) walkWords(text, key, layers, depth)
  }

  function walkJson(value: unknown, key: string, layers: readonly string[], depth: number): void {
    if (typeof value === 'string') walk(value, key, layers, depth)
    else if (typeof value === 'number') emit(String(value), key, layers)
    else if (Array.isArray(value)) for (const item of value) walkJson(item, key, layers, depth)
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) {
        if (name.length > LONG_NAME) walk(name, key, layers, depth)
        walkJson(item, name, layers, depth)
      }
  }

  function walkWords(text: string, key: string, layers: readonly string[], depth: number): void {
    for (const [address] of text.matchAll(EMAIL)) emit(address, key, layers)
    for (const [digest] of text.matchAll(DIGEST)) emit(digest, key, layers)
    const parts = text.split(DELIMITERS)
    if (parts.length > 1) for (const part of parts) walk(part, key, layers, Math.max(depth + 1, 5))
    // Names and addresses have spaces: runs of words count as pieces too.
    const words = text.length <= 2_000 ? text.split(/[\s"',;]+/) : []
    for (let size = 2; size <= 4; size += 1)
      for (let at = 0; at + size <= words.length; at += 1)
        emit(words.slice(at, at + size).join(' '), key, layers)
  }

  return { found, walk, dropped: () => dropped }
}

/** `a=1&b=2`, also after a path; Base64 only ends in `=`. */
function isPairs(text: string): boolean {
  return /^[^\s"{<]+$/.test(text) && text.replace(/=+$/, '').includes('=')
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign: not encoded.
    return text
  }
}

function textInHex(text: string): string | null {
  if (text.length < 8 || text.length % 2 > 0 || !HEX_TEXT.test(text)) return null
  return readable(Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16)))
}

function textInBase64(text: string): string | null {
  // Shorter ones are ordinary words.
  if (text.length < 10 || !/^[\w+/-]+={0,2}$/.test(text)) return null
  const bare = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (bare.length % 4 === 1) return null
  return readable(Uint8Array.from(atob(bare), letter => letter.charCodeAt(0)))
}

const decoder = new TextDecoder()

/** The bytes as text that a person could read, or null. */
function readable(bytes: Uint8Array): string | null {
  const text = decoder.decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
  return /[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(text) ? null : text
}
