// Nothing that names, marks or quotes a person leaves this file except as a salted hash.

import { percentDecoded } from '../redaction/decoded-layers'
import { isIdentifierLike } from '../redaction/entropy'
import { hideAccounts, isPersonalName } from '../redaction/personal'
import { LIMITS } from './entry'
import { isSecret, kindOf, type PlainName } from './plain-names'

/** Salted hash, keyed per install: `#` + 16 hex digits. */
export type Hash = (value: string) => string

const EMAIL = /[\p{L}\d._+-]{1,64}(?:@|%40)[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/giu
const PHONE = /^\+?\d[\d ()./-]{7,20}\d$/
const SEARCH_PARAMETER =
  /^(q|s|k|kw|query|search|search_?(term|query|words?)|keywords?|term|text|suche|recherche|buscar?|zoek|w)$/i

const ADDRESSES: ReadonlySet<PlainName> = new Set(['page address', 'referrer', 'product address'])

/** True when a text holds an e-mail address in the clear. `jquery@3.6.0` and `sdk@2.1.1.js` are none. */
export function hasEmail(value: string): boolean {
  return [...value.matchAll(EMAIL)].some(([address]) => {
    const domain = address.slice(address.search(/@|%40/))
    return /\.\p{L}[\p{L}\d-]+$/u.test(domain) && !/^(?:@|%40)v?\d+\.\d/.test(domain)
  })
}

/** MD5, SHA-1, SHA-256 or SHA-512 in hex, or SHA-256 in base64url: how vendors send "hashed" addresses. */
export function isDigest(value: string): boolean {
  return (
    /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(value) || isBase64Sha256(value)
  )
}

/** The value as it may be kept under its plain name, cut to the bound. */
export function cleanValue(plain: PlainName, value: string, hash: Hash): string {
  const text = value.trim()
  if (isSecret(plain)) return hash(hasEmail(text) ? text.toLowerCase() : text)
  if (plain === 'search words' || plain === 'recording of the page') return sizeOf(text)
  // `/search?q=…`: pages tell their address without its host, too.
  const isAddress = /^(https?:)?\/\//i.test(text) || (ADDRESSES.has(plain) && /^[/?]/.test(text))
  const shown = isAddress ? cleanUrl(text, hash) : text
  const safe = hideAccounts(
    shown.replace(EMAIL, email => hash(email.toLowerCase())),
    hash,
  )
  const kept =
    plain === 'other value' ? cleanUnknown(safe, text, hash) : cleanKnown(plain, safe, hash)
  return kept.slice(0, LIMITS.value)
}

/** A wire name as it may be kept; some are made of ids or addresses. */
export function cleanName(name: string, hash: Hash, max: number): string {
  const safe = name.replace(EMAIL, email => hash(email.toLowerCase()))
  // Estimating is dear and names are many: a short one, or one without a digit, is a word.
  const isId = safe.length >= 12 && /\d/.test(safe) && isIdentifierLike(safe)
  return (isId ? hash(safe) : safe).slice(0, max)
}

/** An address with its parameter names, and only those values that are short and say nothing about a person. */
function cleanUrl(value: string, hash: Hash): string {
  const cut = value.search(/[?#]/)
  if (cut < 0) return cleanPath(value, hash)
  const query = /\?([^#]*)/.exec(value)?.[1] ?? ''
  const pairs = query
    .split('&', 30)
    .filter(pair => pair !== '')
    .map(pair => cleanPair(pair, hash))
  return cleanPath(value.slice(0, cut), hash) + (pairs.length > 0 ? `?${pairs.join('&')}` : '')
}

function cleanPair(pair: string, hash: Hash): string {
  const at = pair.indexOf('=')
  const name = at < 0 ? pair : pair.slice(0, at)
  const value = at < 0 ? '' : pair.slice(at + 1)
  if (value === '') return name
  // A bare number is a size, a page or a quality (`s=42`, `q=85`), and nobody's words.
  if (SEARCH_PARAMETER.test(name)) return `${name}=${/^\d{1,4}$/.test(value) ? value : '…'}`
  const spaced = percentDecoded(value.replaceAll('+', ' '))
  if (isPersonalName(name) && !isWhatItSays(name, spaced)) return `${name}=…`
  if (isPersonalName(name) || hideAccounts(spaced, hash) !== spaced)
    return `${name}=${hash(spaced)}`
  return value.length > 40 || isIdentifierLike(value) || hasEmail(value) || PHONE.test(value)
    ? `${name}=${hash(value)}`
    : `${name}=${value}`
}

/**
 * Whether a value under a personal name can be what the name says: `phone=iphone-15`, `mail=newsletter` and
 * `token=preview` are kept neither plain nor hashed, so that nobody takes them for a person's own.
 */
function isWhatItSays(name: string, value: string): boolean {
  if (/mail/i.test(name)) return hasEmail(value) || isDigest(value) || isIdentifierLike(value)
  if (/phone|tel|mobile/i.test(name)) return value.replace(/\D/g, '').length > 6
  if (/token|key|secret|sig/i.test(name)) return value.length > 9 && /\d/.test(value)
  return !/^(?:true|false|yes|no|on|off|null|undefined|none|[01])$/i.test(value)
}

function cleanPath(path: string, hash: Hash): string {
  return path
    .split('/')
    .map(part =>
      part.length >= 16 && isIdentifierLike(part) && !part.includes('.') ? hash(part) : part,
    )
    .join('/')
}

// Product numbers and the shop's own account may look like identifiers and are none.
function cleanKnown(plain: PlainName, safe: string, hash: Hash): string {
  const kind = kindOf(plain)
  if (kind === 'product' || kind === 'price' || plain === 'account of the shop') return safe
  if (/^(https?:)?\/\//i.test(safe)) return safe
  return isIdentifierLike(safe) || isDigest(safe) ? hash(safe) : safe
}

function cleanUnknown(safe: string, text: string, hash: Hash): string {
  if (/^(https?:)?\/\//i.test(text)) return safe
  if (isIdentifierLike(text) || isDigest(text) || PHONE.test(text)) return hash(text)
  return safe.length > 40 ? sizeOf(safe) : safe
}

// Words that a person typed, or a page shown to one, are never kept; their size is enough to show that they left.
function sizeOf(text: string): string {
  const words = text.split(/\s+/).filter(word => word !== '').length
  return `${words} ${words === 1 ? 'word' : 'words'}, ${text.length} characters`
}

function isBase64Sha256(value: string): boolean {
  return (
    /^[A-Za-z0-9+/_-]{43}=?$/.test(value) &&
    /\d/.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value)
  )
}
