import { expect, it } from 'vitest'
import { encoded } from '../../lib/export/encoded'

async function* of(texts: readonly string[]) {
  yield* texts
}

async function partsOf(texts: readonly string[], partBytes?: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  for await (const part of encoded(of(texts), partBytes)) parts.push(part.slice())
  return parts
}

it.each([
  [['{"a":', '', '"b"}']],
  [['Größe €', '日本語', '👟👟👟👟👟']],
  [['x'.repeat(100), '\ud83d']],
  [[]],
])('the bytes of %j are those of the texts in one', async texts => {
  for (const partBytes of [4, 5, 7, 64, undefined]) {
    const bytes = (await partsOf(texts, partBytes)).flatMap(part => [...part])
    expect(bytes).toEqual([...new TextEncoder().encode(texts.join(''))])
  }
})

it('no part is larger than was asked for, and none is empty', async () => {
  const parts = await partsOf(['ab€'.repeat(50), 'cd'], 16)
  expect(parts.every(({ length }) => length > 0 && length <= 16)).toBe(true)
})
