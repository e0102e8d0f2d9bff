import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a redacted value looks like, so that redacting twice changes nothing. */
export const SALTED_HASH = /^#[0-9a-f]{16}$/

/**
 * Stands for a value without revealing it: `#` and the first 16 hex digits of SHA-256(salt + value).
 * The salt (32 hex digits) is made once per install, so the same value is recognized here and nowhere else.
 */
export function saltedHash(salt: string, value: string): string {
  if (SALTED_HASH.test(value)) return value
  return `#${bytesToHex(sha256(utf8ToBytes(salt + value))).slice(0, 16)}`
}
