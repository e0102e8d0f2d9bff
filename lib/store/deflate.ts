// The browser's own compressor: nothing to ship.

export async function deflate(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** Rejects with a TypeError when the bytes are damaged. */
export async function inflate(bytes: Uint8Array): Promise<string> {
  // Bytes come from a database record, never from shared memory.
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>])
  const text = blob.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(text).text()
}
