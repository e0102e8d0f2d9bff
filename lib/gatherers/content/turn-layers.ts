// Turns a reading of the page's data layers and consent interfaces into events; each entry once.
import { isIdentifierLike } from '../redaction/entropy'
import { isPersonalName } from '../redaction/personal'
import { redactText } from '../redaction/redact-text'
import { saltedHash } from '../redaction/salted-hash'
import { consentDraft } from './consent-draft'
import type { Draft, Outbox } from './outbox'

type Field = Extract<Draft, { type: 'data-layer' }>['fields'][number]

const MAX_CHARACTERS = 2_000_000
const MAX_FIELDS = 80
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

function fieldOf(name: string, value: string, salt: string): Field {
  const isPrivate = value !== '' && (isPersonalName(name) || isIdentifierLike(value))
  return {
    name: name.slice(0, 80),
    plain: plainName(name),
    kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'technical',
    value: isPrivate ? saltedHash(salt, value) : redactText(value, salt).slice(0, 200),
  }
}

function fieldsOf(entry: unknown, salt: string, path = '', into: Field[] = []): Field[] {
  if (into.length >= MAX_FIELDS) return into
  if (typeof entry === 'object' && entry !== null) {
    for (const [key, value] of Object.entries(entry))
      fieldsOf(value, salt, path ? `${path}.${key}` : key, into)
  } else if (entry !== null && entry !== undefined && path !== '')
    into.push(fieldOf(path, String(entry), salt))
  return into
}

/** What the entry calls itself: `{event: 'purchase'}`, or the words of a call (`['track', 'AddToCart']`). */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return ''
  const { event, 0: verb, 1: noun } = entry as Record<string, unknown>
  if (typeof event === 'string') return event
  return [verb, noun].filter(word => typeof word === 'string').join(' ')
}

/** Gives a reader of layer texts (see page-world/read-layers.ts); a text of another shape is counted as dropped. */
export function createLayerTurner(outbox: Outbox, salt: string): (text: unknown) => void {
  const told = new Set<string>()
  const isNews = (key: string) => told.size < 5_000 && !told.has(key) && Boolean(told.add(key))
  return text => {
    const layers = parseLayers(text)
    if (!layers) return outbox.drop('malformed data layers')
    outbox.addGlobals(layers.globals.filter(name => isNews(`g ${name}`)))
    for (const row of layers.rows) {
      const [kind, name, entry] = row
      if (!isNews(JSON.stringify(row))) continue
      const consent = consentDraft(kind === 'c' ? name : 'google-consent-mode', entry)
      if (consent) outbox.add(consent)
      if (kind === 'c') continue
      const fields = fieldsOf(entry, salt)
      if (fields.length === 0) continue
      const title = redactText(nameOf(entry), salt).slice(0, 120)
      outbox.add({ type: 'data-layer', layer: name.slice(0, 60), name: title, fields })
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
