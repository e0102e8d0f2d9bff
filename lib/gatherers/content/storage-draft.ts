import { estimateBits, IDENTIFIER_BITS } from '../redaction/entropy'
import { saltedHash } from '../redaction/salted-hash'
import { tellingParts } from '../redaction/telling-parts'
import type { Draft } from './outbox'

export type WriteFacts = Omit<
  Extract<Draft, { type: 'storage' }>,
  'type' | 'length' | 'bits' | 'hash' | 'parts'
>

/** The event of a write whose value is measured here and then forgotten; `page` is the page's address. */
export function storageDraft(facts: WriteFacts, value: string, salt: string, page: string): Draft {
  const bits = estimateBits(value, page)
  const isIdentifier = value.length >= 8 && bits > IDENTIFIER_BITS
  const parts = isIdentifier ? tellingParts(value).map(part => saltedHash(salt, part)) : []
  return {
    type: 'storage',
    ...facts,
    name: facts.name.slice(0, 120),
    length: value.length,
    bits,
    hash: isIdentifier ? saltedHash(salt, value) : null,
    ...(parts.length > 0 ? { parts } : {}),
  }
}
