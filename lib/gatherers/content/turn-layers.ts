// Turns a reading of the page's data layers and consent interfaces into events; each entry once.
import { namesTest } from '../layers/test-fields'
import { isIdentifierLike } from '../redaction/entropy'
import { isPersonalName } from '../redaction/personal'
import { redactTestName } from '../redaction/redact-test-name'
import { redactText } from '../redaction/redact-text'
import { saltedHash } from '../redaction/salted-hash'
import { consentDraft } from './consent-draft'
import type { Draft, Outbox } from './outbox'

type Field = Extract<Draft, { type: 'data-layer' }>['fields'][number]

const MAX_CHARACTERS = 2_000_000
const MAX_FIELDS = 80
const MAX_TOLD = 5_000
const KINDS: [RegExp, Field['kind']][] = [
  [/consent|_storage$|gdpr|ccpa|privacy/i, 'consent'],
  [
    /e_?mail|phone|user|customer|visitor|client_?id|login|account|loyalty|segment|audience/i,
    'identity',
  ],
  [/search|query|keyword/i, 'search'],
  [/price|value|revenue|total|amount|currency|tax|shipping|discount|coupon/i, 'price'],
  [/item|product|sku|brand|categor|variant|quantity|cart/i, 'product'],
  [/page|url|path|title|referr|location|template/i, 'page'],
  [/device|screen|browser|viewport|language|locale/i, 'device'],
]

/** `ecommerce.items.0.item_name` as a reader would say it: "item name". */
function plainName(name: string): string {
  const last = name.split('.').findLast(part => !/^\d+$/.test(part)) ?? name
  return last
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .slice(0, 80)
}

function fieldOf(layer: string, name: string, value: string, salt: string): Field {
  return {
    name: name.slice(0, 80),
    plain: plainName(name),
    kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'technical',
    value: shownValue(layer, name, value, salt).slice(0, 200),
  }
}

function shownValue(layer: string, name: string, value: string, salt: string): string {
  if (namesTest(layer, name)) return redactTestName(value, salt)
  const isPrivate = value !== '' && (isPersonalName(name) || isIdentifierLike(value))
  return isPrivate ? saltedHash(salt, value) : redactText(value, salt)
}

function fieldsOf(layer: string, entry: unknown, salt: string): Field[] {
  const fields: Field[] = []
  const walk = (value: unknown, path: string) => {
    if (fields.length >= MAX_FIELDS) return
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, path ? `${path}.${key}` : key)
    } else if (value !== null && value !== undefined && path !== '')
      fields.push(fieldOf(layer, path, String(value), salt))
  }
  walk(entry, '')
  return fields
}

/** What the entry calls itself: `{event: 'purchase'}`, or the words of a call (`['track', 'AddToCart']`). */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return ''
  const { event, 0: verb, 1: noun } = entry as Record<string, unknown>
  if (typeof event === 'string') return event
  return [verb, noun].filter(word => typeof word === 'string').join(' ')
}

/**
 * Gives a reader of layer texts (see page-world/read-layers.ts); a text of another shape is counted as dropped. What was
 * pushed or answered is told once, in the visit it was first seen in; what the page holds, once in each `visit`.
 */
export function createLayerTurner(
  outbox: Outbox,
  salt: string,
): (text: unknown, visit?: string) => void {
  const isNewPush = createPushCount()
  let told = new Set<string>()
  let current = ''
  const isNews = (key: string) => told.size < MAX_TOLD && !told.has(key) && Boolean(told.add(key))
  return (text, visit = '') => {
    if (visit !== current) told = new Set()
    current = visit
    const layers = parseLayers(text)
    if (!layers) return outbox.drop('malformed data layers')
    const isPush = isNewPush()
    outbox.addGlobals(layers.globals.filter(name => isPush(`g ${name}`)))
    for (const row of layers.rows) {
      const [kind, name, entry] = row
      const key = JSON.stringify(row)
      if ((kind !== 'o' && !isPush(key)) || !isNews(key)) continue
      const consent = consentDraft(kind === 'c' ? name : 'google-consent-mode', entry)
      if (consent) outbox.add(consent)
      if (kind === 'c') continue
      const fields = fieldsOf(name, entry, salt)
      if (fields.length === 0) continue
      const title = redactText(nameOf(entry), salt).slice(0, 120)
      outbox.add({ type: 'data-layer', layer: name.slice(0, 60), name: title, fields })
    }
  }
}

/** Tells what was not there in earlier readings: the second of two equal pushes is news, the first seen again is not. */
function createPushCount(): () => (key: string) => boolean {
  const most = new Map<string, number>()
  return () => {
    const counts = new Map<string, number>()
    return key => {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count <= (most.get(key) ?? 0) || most.size >= MAX_TOLD) return false
      most.set(key, count)
      return true
    }
  }
}

type Row = [kind: 'd' | 'o' | 'c', name: string, entry: unknown]

function parseLayers(text: unknown): { globals: string[]; rows: Row[] } | null {
  if (typeof text !== 'string' || text.length > MAX_CHARACTERS) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { globals, rows } = value as Record<string, unknown>
  if (!Array.isArray(globals) || !Array.isArray(rows)) return null
  const isName = (name: unknown): name is string => typeof name === 'string' && name.length <= 120
  const isRow = (row: unknown): row is Row =>
    Array.isArray(row) && ['d', 'o', 'c'].includes(row[0]) && isName(row[1])
  return globals.every(isName) && rows.every(isRow) ? { globals, rows } : null
}
