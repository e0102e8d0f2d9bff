// Estimates how well a value could single a person out, after removing what it shares with everybody else's.
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'
import { isConsentString } from './consent-string'
import { base64Text, jsonInside, percentDecoded } from './decoded-layers'
import { isWordLike } from './words'

export const IDENTIFIER_LENGTH = 8
const MAX_LENGTH = 4096

const DATES =
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b20[1-4]\d(?:0\d|1[0-2])[0-3]\d(?:[0-2]\d[0-5]\d[0-5]\d)?\b|\b(?:\w{3},? )?(?:\w{3} \d{1,2}|\d{1,2} \w{3}) 20\d\d(?: \d\d:\d\d(?::\d\d)?)?/g
/** Decimals: milliseconds since the page began, a share, a draw by chance that keeps a picture out of the cache. */
const VERSIONS_AND_DECIMALS =
  /(?<![\w.])(?:v?\d{1,4}(?:\.\d{1,5}){1,3}(?:-?(?:alpha|beta|rc)[.\d]*)?|\d{1,7}\.\d{6,})(?![\w.])/gi
/** Public account numbers of Google tags: the shop's, the same for every visitor. */
const ACCOUNTS = /^(?:G|GT|GTM|AW|DC|UA)-[A-Z\d-]{4,14}$/
const UUID = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/i
const UUID_BITS = 122
const REDACTED = /#[\da-f]{16}/g
const SIZES = /\b\d{2,5}x\d{2,5}(?:x\d{1,2})?\b/g
/** Seconds of a day: what a time stamp adds when it stands beside a random number (`GA1.2.<random>.<first visit>`). */
const STAMP_BITS = Math.log2(86_400)

/**
 * A random number and the second of the first visit (`GA1.2.<31 bits>.<seconds>`, `cid`, `_fbp`): about one random
 * number in eight looks like a time itself, and is not one.
 */
const CLIENT_ID = /(?<!\d)\d{6,10}\.\d{10,13}(?!\d)|(?<!\d)\d{10,13}\.\d{6,10}(?!\d)/
const CLIENT_ID_BITS = 31 + STAMP_BITS

/** 2018 to 2036, in seconds, milliseconds, microseconds or nanoseconds. */
function isTimestamp(token: string): boolean {
  const digits = token.replace(/^[a-z](?=\d)/, '')
  if (!/^\d{10}(\d{3}){0,3}$/.test(digits)) return false
  const seconds = Number(digits.slice(0, 10))
  return seconds > 1_514_700_000 && seconds < 2_082_700_000
}

function alphabetBits(run: string): number {
  if (/^\d+$/.test(run)) return Math.log2(10)
  if (/^[\da-f]+$/i.test(run)) return 4
  return Math.log2(
    (/\d/.test(run) ? 10 : 0) + (/[a-z]/.test(run) ? 26 : 0) + (/[A-Z]/.test(run) ? 26 : 0) || 40,
  )
}

/** Shannon entropy of the run's own letters, corrected for shortness (Miller–Madow), at most its alphabet's. */
function runBits(run: string): number {
  const counts = new Map<string, number>()
  for (const letter of run) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let shannon = (counts.size - 1) / (2 * run.length * Math.LN2)
  for (const n of counts.values()) shannon -= (n / run.length) * Math.log2(n / run.length)
  return run.length * Math.min(shannon, alphabetBits(run))
}

/** A word of its own, as addresses have them, is rarely random: random values nearly always hold digits or both cases. */
const WORD = /^\p{L}?\p{Ll}+$/u
const WORD_SHARE = 0.7

function tokenBits(token: string): number {
  if (WORD.test(token) && isWordLike(token, WORD_SHARE)) return 0
  const rest = token.replace(/[A-Z]?[a-z]{3,}|[A-Z]{4,}|[\u00c0-\uffff]+/g, run =>
    isWordLike(run) ? '' : run,
  )
  // Under four characters there is nothing to single out: language codes, counts, flags.
  return rest.length < 4 ? 0 : runBits(rest)
}

/** Bits of one leaf: a text without structure of its own; the parts of a joined identifier add up. */
function leafBits(leaf: string): number {
  if (isConsentString(leaf) || ACCOUNTS.test(leaf)) return 0
  // Made to be unique, whatever its digits; the nil one (00000000-…) is nobody's.
  const uuid = UUID.exec(leaf)?.[0]
  if (uuid && new Set(uuid).size > 3) return UUID_BITS
  if (CLIENT_ID.test(leaf)) return CLIENT_ID_BITS
  const text = leaf.replace(DATES, ' ').replace(VERSIONS_AND_DECIMALS, ' ').replace(SIZES, ' ')
  let bits = 0
  let stamped = false
  for (const token of text.split(/[^\p{L}\p{N}+/]+/u)) {
    if (isTimestamp(token)) stamped = true
    else bits += tokenBits(token)
  }
  return stamped && bits > 20 ? bits + STAMP_BITS : bits
}

function withoutPageParts(value: string, page: string): string {
  const parts = percentDecoded(page)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part.length > 3)
  let text = value
  for (const part of parts.sort((a, b) => b.length - a.length).slice(0, 60)) {
    text = text.replaceAll(part, ' ')
  }
  return text
}

function structuredBits(value: unknown, depth: number): number {
  if (typeof value === 'string') return bitsOf(value, depth)
  if (typeof value === 'number') return leafBits(String(value))
  if (typeof value !== 'object' || value === null) return 0
  let most = 0
  for (const item of Object.values(value).slice(0, 200))
    most = Math.max(most, structuredBits(item, depth))
  return most
}

function bitsOf(value: string, depth: number): number {
  const text = percentDecoded(value).trim()
  if (depth > 0) {
    const json = jsonInside(text)
    if (json) return structuredBits(json, depth - 1)
    const inner = base64Text(text)
    if (inner !== null) return bitsOf(inner, depth - 1)
  }
  // A list or a set of settings is as telling as its most telling entry.
  let most = 0
  for (const leaf of text.split(/[\s,;&?={}[\]"|]+|\/(?=[a-z]+:|$)/))
    most = Math.max(most, leafBits(leaf))
  return most
}

/**
 * Estimated entropy in bits, rounded to a tenth. Dates, versions, screen sizes, words, consent strings and parts of
 * `page` (the page's URL) count nothing; of JSON, lists and Base64 of either, the most telling entry counts.
 */
export function estimateBits(value: string, page = ''): number {
  const text = value.slice(0, MAX_LENGTH).replace(DATES, ' ').replace(REDACTED, ' ')
  const own = page === '' ? text : withoutPageParts(text, page)
  return Math.round(bitsOf(own, 3) * 10) / 10
}

/** Whether a value is long enough, and has bits enough, to be one person's own. */
export function isIdentifierLike(value: string, page = ''): boolean {
  return value.length >= IDENTIFIER_LENGTH && estimateBits(value, page) > SINGLES_OUT_BITS
}
