/** A compressed body larger than this once opened is left unread: it may be a bomb. */
const MAX_OPENED = 1_000_000

/**
 * Opens a gzip (RFC 1952: starts 1f 8b) or zlib body (RFC 1950: deflate, its two bytes a multiple of 31), as PostHog,
 * Clarity and others send them; anything else is returned as it is. A broken or cut stream yields what could be read,
 * or the original bytes.
 */
export async function decompressBody(
  body: Uint8Array | string | null,
): Promise<Uint8Array | string | null> {
  const format = body instanceof Uint8Array ? formatOf(body) : null
  if (!(body instanceof Uint8Array) || format === null) return body
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const stream = new Blob([new Uint8Array(body)])
      .stream()
      .pipeThrough(new DecompressionStream(format))
    const reader = stream.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > MAX_OPENED) break
      parts.push(value)
    }
  } catch {
    // Cut at 64 kB or not gzip after all: what was opened before the break still tells something.
    if (parts.length === 0) return body
  }
  const opened = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let end = 0
  for (const part of parts) {
    opened.set(part, end)
    end += part.length
  }
  return opened
}

function formatOf([first = 0, second = 0]: Uint8Array): CompressionFormat | null {
  if (first === 0x1f && second === 0x8b) return 'gzip'
  return first === 0x78 && (first * 256 + second) % 31 === 0 ? 'deflate' : null
}
