// Texts as UTF-8, for a file: into the same bytes again and again, because memory that is asked for anew costs more than
// the encoding.

const PART_BYTES = 1 << 20

/**
 * The texts one after the other, in parts of up to `partBytes`. A part is good until the next one is asked for: then its
 * bytes are written over.
 */
export async function* encoded(
  texts: AsyncIterable<string>,
  partBytes = PART_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder()
  const part = new Uint8Array(partBytes)
  let used = 0
  for await (const text of texts) {
    let rest = text
    while (rest !== '') {
      const { read, written } = utf8.encodeInto(rest, part.subarray(used))
      rest = rest.slice(read)
      used += written
      if (rest === '') break
      yield part.subarray(0, used)
      used = 0
    }
  }
  if (used > 0) yield part.subarray(0, used)
}
