// Opens values that hold values: JSON, base64 JSON, escaped JSON. Bounded in depth, nesting and count.
import { decodeBase64Json } from './base64'
import { addEntry, type Entries, LIMITS } from './entry'
import { decodeText } from './read-query'

/** Adds the leaves of one wire value under its name. Never throws. */
export function expand(name: string, value: string, into: Entries, nesting = 0): void {
  const json = nesting < LIMITS.nesting ? jsonIn(value) : undefined
  if (json === undefined) addEntry(into, name, value)
  else flatten(name, json, into, nesting + 1, 0)
}

/** Adds the leaves of a parsed JSON value; list indexes are left out of the names. */
export function flatten(name: string, value: unknown, into: Entries, nesting = 0, depth = 0): void {
  if (value === null || value === undefined) return
  if (depth > LIMITS.depth) {
    into.dropped += 1
  } else if (typeof value === 'string') {
    expand(name, value, into, nesting)
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    addEntry(into, name, String(value))
  } else if (Array.isArray(value)) {
    const kept = value.slice(0, LIMITS.entries)
    into.dropped += value.length - kept.length
    for (const item of kept) flatten(name, item, into, nesting, depth + 1)
  } else if (typeof value === 'object') {
    const all = pairIn(value) ?? Object.entries(value)
    const kept = all.slice(0, LIMITS.entries)
    into.dropped += all.length - kept.length
    for (const [key, item] of kept) {
      flatten(name ? `${name}.${key}` : key, item, into, nesting, depth + 1)
    }
  }
}

/**
 * `{key: 'page.url', value: …}` names what it holds by its key; OpenTelemetry writes every attribute so, and wraps the
 * value by its type. https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
function pairIn(object: object): [string, unknown][] | undefined {
  if (!('value' in object)) return undefined
  const { key, name, value, ...rest } = object as Record<string, unknown>
  const word = key ?? name
  // A product with a name and a value is no pair: names of pairs have no blanks, and nothing else stands with them.
  if (typeof word !== 'string' || !PAIR_NAME.test(word)) return undefined
  if (Object.keys(rest).some(other => other !== 'type')) return undefined
  if (typeof value !== 'object' || value === null) return [[word, value]]
  const [typed, ...others] = Object.entries(value)
  return typed && others.length === 0 && TYPED_VALUE.test(typed[0])
    ? [[word, typed[1]]]
    : [[word, value]]
}
const PAIR_NAME = /^[\w$.:@-]{1,60}$/
const TYPED_VALUE = /^(string|int|double|bool|bytes)Value$/

/** Parsed JSON object or list, or undefined; a bare number or word is no JSON here. Never throws. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // looked like JSON, is not
  }
}

function jsonIn(value: string): unknown {
  if (value.length < 2) return undefined
  if (/^%(7B|5B)/i.test(value)) return parseJson(decodeText(value))
  return parseJson(value) ?? parseJson(decodeBase64Json(value) ?? '')
}
