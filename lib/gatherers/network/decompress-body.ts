/** A compressed body larger than this once opened is left unread: it may be a bomb. */
const MAX_OPENED = 1_000_000

/**
 * Opens a gzip body (RFC 1952: starts 1f 8b), as PostHog and others send them; anything else is returned as it is.
 * A broken or cut stream yields what could be read, or the original bytes.
 */
export async function decompressBody(
  body: Uint8Array | string | null,
): Promise<Uint8Array | string | null> {
  if (!(body instanceof Uint8Array) || body[0] !== 0x1f || body[1] !== 0x8b) return body
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const stream = new Blob([new Uint8Array(body)])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
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
