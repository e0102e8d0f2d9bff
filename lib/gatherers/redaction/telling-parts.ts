import { jsonInside, percentDecoded } from './decoded-layers'
import { isIdentifierLike } from './entropy'

/** `<random>.<seconds>` of Google's and Meta's cookies: neither half singles anyone out, both together do. */
const CLIENT_ID = /(?<![\d.])\d{6,10}\.\d{10,13}(?!\d)|(?<!\d)\d{10,13}\.\d{6,19}(?!\d)/
const JOINTS = /[.|~!$:;,&=\s"'{}[\]()/]+/
const MOST = 3

/**
 * The parts of a joined value that single out a person by themselves: `123456.1700000000` of
 * `GA1.2.123456.1700000000`. Companies hand on the part, not the whole. At most 3; none for a value of one part.
 */
export function tellingParts(value: string): string[] {
  const text = percentDecoded(value).slice(0, 1_024)
  const json = jsonInside(text)
  const texts = json ? textsIn(json, 2) : [text]
  const parts = new Set<string>()
  for (const one of texts) {
    const client = CLIENT_ID.exec(one)?.[0]
    if (client) parts.add(client)
    else for (const part of one.split(JOINTS)) if (isIdentifierLike(part)) parts.add(part)
  }
  parts.delete(text)
  parts.delete(value)
  return [...parts].slice(0, MOST)
}

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.values(value)
    .slice(0, 30)
    .flatMap(item => textsIn(item, depth - 1))
}
