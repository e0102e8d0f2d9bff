import { deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decompressBody } from '../../../lib/gatherers/network/decompress-body'

const text = '{"event":"Product Viewed","price":59.9}'
const opened = async (body: Uint8Array | string) => {
  const result = await decompressBody(body)
  return typeof result === 'string' ? result : new TextDecoder().decode(result ?? undefined)
}

test('gzip and zlib bodies are opened', async () => {
  expect(await opened(gzipSync(text))).toBe(text)
  expect(await opened(deflateSync(text))).toBe(text)
})

test('a stream cut in the middle gives its beginning or stays as it was, and never throws', async () => {
  const whole = gzipSync(text.repeat(200))
  await expect(opened(whole.subarray(0, 40))).resolves.toBeTypeOf('string')
})

test('a plain body that starts with x, and one that only looks compressed, stay as they are', async () => {
  expect(await opened(new TextEncoder().encode('x=1&y=2'))).toBe('x=1&y=2')
  const fake = new Uint8Array([0x78, 0x9c, 0xff, 0xff, 0xff])
  expect(await decompressBody(fake)).toEqual(fake)
})

test('a bomb is not opened to its end', async () => {
  const result = await decompressBody(gzipSync(Buffer.alloc(50_000_000)))
  expect(result?.length ?? 0).toBeLessThan(2_000_000)
})
