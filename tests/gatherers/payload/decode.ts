// A hash whose output shows what was hashed would defeat the privacy tests; this one only counts.
import { createHash } from 'node:crypto'
import { type DecodedPayload, decodePayload } from '../../../lib/gatherers/payload/decode-payload'

export const hash = (value: string) =>
  `#${createHash('sha256').update(`salt${value}`).digest('hex').slice(0, 16)}`

/** Decodes as the network gatherer does, with what it does not know left null. */
export function decode(
  url: string,
  body: string | Uint8Array | null = null,
  known: { protocol?: string; vendor?: string; page?: string } = {},
): DecodedPayload {
  return decodePayload({
    url,
    method: body === null ? 'GET' : 'POST',
    body,
    contentType: null,
    protocol: known.protocol ?? null,
    vendor: known.vendor ?? null,
    hash,
    page: known.page ?? null,
  })
}

/** `plain: value` lines of what was decoded, for short expectations. */
export function said(decoded: DecodedPayload): string[] {
  return decoded.fields.map(field => `${field.plain}: ${field.value}`)
}
