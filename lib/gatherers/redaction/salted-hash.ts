import { sha256 } from './sha-256'

/** What a redacted value looks like, so that redacting twice changes nothing. */
export const SALTED_HASH = /^#[0-9a-f]{16}$/

/**
 * Stands for a value without revealing it: `#` and the first 16 hex digits of SHA-256(salt + value).
 * The salt (32 hex digits) is made once per install, so the same value is recognized here and nowhere else.
 */
export function saltedHash(salt: string, value: string): string {
  if (SALTED_HASH.test(value)) return value
  return `#${sha256(salt + value).slice(0, 16)}`
}
