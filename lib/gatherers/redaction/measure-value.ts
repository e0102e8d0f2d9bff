import type { EventOf } from '../../schema/event'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'
import { estimateBits, IDENTIFIER_LENGTH } from './entropy'
import { saltedHash } from './salted-hash'
import { tellingParts } from './telling-parts'

type Measured = Pick<EventOf<'storage'>, 'length' | 'bits' | 'hash' | 'parts'>

/** What is kept of a stored value: its size, and hashes where it singles a person out. `page` is the page's address. */
export function measureValue(value: string, salt: string, page: string): Measured {
  const bits = estimateBits(value, page)
  const { length } = value
  if (length < IDENTIFIER_LENGTH || bits <= SINGLES_OUT_BITS) return { length, bits, hash: null }
  const parts = tellingParts(value).map(part => saltedHash(salt, part))
  return { length, bits, hash: saltedHash(salt, value), ...(parts.length > 0 ? { parts } : {}) }
}
