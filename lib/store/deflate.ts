// The browser's own compressor: nothing to ship. Fed directly: a Blob would go through the browser's process.

export function deflate(text: string): Promise<Uint8Array> {
  return pump(new CompressionStream('deflate-raw'), new TextEncoder().encode(text))
}

/** Rejects with a TypeError when the bytes are damaged. */
export async function inflate(bytes: Uint8Array): Promise<string> {
  // Bytes come from a database record, never from shared memory.
  const own = bytes as Uint8Array<ArrayBuffer>
  return new TextDecoder().decode(await pump(new DecompressionStream('deflate-raw'), own))
}

async function pump(
  through: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = through.writable.getWriter()
  // Whatever goes wrong in writing is told again in reading.
  writer.write(bytes).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = through.readable.getReader()
  const chunks: Uint8Array[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return join(chunks)
    chunks.push(value)
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only.slice()
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
