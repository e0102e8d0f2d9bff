// The values of a JSON answer under the names that they stand under. The text may be cut, so it is not parsed whole.
import { isTelling, namesIn } from './good-names'

/** Of each field the values in the order in which they first come: value to its place. */
export type AnswerValues = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Values read between two pauses. */
const SLICE = 400
const VALUE = /"((?:[^"\\]|\\.)*)"(\s*:)?|-?\d[\d.]*/g
/** Attributes and texts of HTML inside an answer. */
const MARKUP = /\s([\w-]+)=["']([^"']*)["']|>([^<>]+)</g
const MOST_FIELDS = 200

interface Field {
  places: Map<string, number>
  next: number
}

/** Reads `text`; yields between slices. */
export function* valuesOf(text: string): Generator<void, AnswerValues> {
  const fields = new Map<string, Field>()
  let steps = 0
  let name = ''
  for (const [whole, quoted, colon] of text.matchAll(VALUE)) {
    if (++steps % SLICE === 0) yield
    const value = quoted === undefined ? whole : unescaped(quoted)
    if (colon !== undefined) {
      name = value
      // Goods may be listed by their numbers.
      if (/\d/.test(value)) add(fields, '{}', value)
    } else if (value.includes('<')) yield* readMarkup(fields, name, value)
    else add(fields, name, value)
  }
  return new Map([...fields].map(([name, { places }]) => [name, places]))
}

function* readMarkup(fields: Map<string, Field>, name: string, html: string): Generator<void> {
  let steps = 0
  for (const [, attribute, value = '', text] of html.matchAll(MARKUP)) {
    if (++steps % SLICE === 0) yield
    add(fields, `${name}<${attribute ?? ''}`, attribute === undefined ? (text ?? '') : value)
  }
}

function add(fields: Map<string, Field>, name: string, value: string): void {
  const names = namesIn(value).filter(isTelling)
  if (names.length === 0) return
  let field = fields.get(name)
  if (!field) {
    if (fields.size >= MOST_FIELDS) return
    field = { places: new Map(), next: 0 }
    fields.set(name, field)
  }
  if (field.places.has(names[0] as string)) return
  for (const one of names) if (!field.places.has(one)) field.places.set(one, field.next)
  field.next += 1
}

function unescaped(quoted: string): string {
  if (!quoted.includes('\\')) return quoted
  try {
    return String(JSON.parse(`"${quoted}"`))
  } catch {
    // Not JSON after all: as it is written.
    return quoted
  }
}
