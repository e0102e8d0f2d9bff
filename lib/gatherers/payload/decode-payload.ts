import type { Field, Identifier } from '../../schema/field'
import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'
import { estimateBits } from '../redaction/entropy'
import { isPersonalName } from '../redaction/personal'
import { tellingParts } from '../redaction/telling-parts'
import { cleanName, cleanValue, type Hash } from './clean-value'
import { dotted, type Entry, LIMITS } from './entry'
import { findDecoder } from './find-decoder'
import { bareName } from './generic-names'
import { isEmptyValue, nameEntry, withoutQuery } from './name-entry'
import { isLasting, kindOf, type PlainName } from './plain-names'
import { type PayloadConsent, readConsent } from './read-consent'
import { readParts } from './read-parts'

export interface PayloadInput {
  /** As sent, before any redaction. */
  url: string
  method: string
  body: string | Uint8Array | null
  contentType: string | null
  protocol: string | null
  vendor: string | null
  hash: Hash
  /** Address visited, as the browser has it; null where unknown, and one that is none counts as that. */
  page: string | null
}

export interface DecodedPayload {
  /** At most 80, known words first. Identities are salted hashes, typed search words only counted. */
  fields: Field[]
  /** At most 20. */
  identifiers: Identifier[]
  consent: PayloadConsent | null
  /** Id of the decoder that knew the wire names; `generic` when none did. */
  decoder: string
  /** `gzip` or `binary` when there was a body that could not be read, else null. */
  unreadable: string | null
  /** Values left out because of a bound. */
  dropped: number
}

/** Tells what a request carried. Pure apart from `hash`; never throws, whatever the input. */
export function decodePayload(input: PayloadInput): DecodedPayload {
  const parts = readParts(input)
  const decoder = findDecoder(input.protocol, input.vendor, parts.host)
  const entries = open(() => decoder?.open?.(parts)) ?? [...parts.query, ...parts.body]
  const { fields: consentFields, consent } = readConsent(entries)
  const consentNames = new Set(consentFields.map(field => field.name))
  const near = namesBeside(entries)
  const page = input.page && URL.canParse(input.page) ? withoutQuery(input.page) : ''
  const named = entries
    .filter(entry => !consentNames.has(entry.name) && !isEmptyValue(entry.value))
    .map(({ name, value }) => ({ name, value: value.slice(0, LIMITS.looked) }))
    .map(entry => ({ ...entry, plain: nameEntry(entry, decoder, near(entry.name), page) }))
  const ordered = inOrder(named)
  const fields = distinct([
    ...consentFields,
    ...ordered.slice(0, LIMITS.cleaned).map(item => toField(item, input.hash)),
  ])
  return {
    fields: fields.slice(0, LIMITS.fields),
    identifiers: findIdentifiers(ordered.slice(0, LIMITS.cleaned), input.hash),
    consent,
    decoder: decoder?.id ?? 'generic',
    unreadable: parts.unreadable,
    dropped:
      parts.dropped +
      Math.max(0, ordered.length - LIMITS.cleaned) +
      Math.max(0, fields.length - LIMITS.fields),
  }
}

/** For a wire name, the bare names at its level: one set a level, however many entries it has. */
function namesBeside(entries: readonly Entry[]): (name: string) => ReadonlySet<string> {
  const levels = new Map<string, Set<string>>()
  const levelOf = (wire: string) => wire.slice(0, wire.lastIndexOf('.') + 1)
  for (const wire of entries.map(entry => dotted(entry.name))) {
    const level = levels.get(levelOf(wire)) ?? new Set()
    levels.set(levelOf(wire), level.add(bareName(wire)))
  }
  return name => levels.get(levelOf(dotted(name))) ?? new Set()
}

interface Named extends Entry {
  plain: PlainName
}

// A decoder opens what hostile pages wrote; should one fail, the plain reading still stands.
function open(opened: () => Entry[] | undefined): Entry[] | undefined {
  try {
    return opened()
  } catch {
    return undefined
  }
}

function inOrder(named: Named[]): Named[] {
  const rank = ({ plain }: Named) =>
    plain === 'other value' ? 2 : kindOf(plain) === 'technical' ? 1 : 0
  return [0, 1, 2].flatMap(wanted => named.filter(item => rank(item) === wanted))
}

function toField({ name, value, plain }: Named, hash: Hash): Field {
  return {
    name: cleanName(name, hash, LIMITS.name),
    plain,
    kind: kindOf(plain),
    value: isOwn(name, value, plain) ? hash(value.trim()) : cleanValue(plain, value, hash),
  }
}

/** Words under a name for personal data that no decoder knew (`first`, `street`); numbers and switches are not. */
function isOwn(name: string, value: string, plain: PlainName): boolean {
  return (
    plain === 'other value' &&
    /\p{L}{3}/u.test(value) &&
    !/^(true|false|null|none)$/i.test(value) &&
    isPersonalName(name)
  )
}

function distinct(fields: Field[]): Field[] {
  return [
    ...new Map(
      fields.map(field => [`${field.name} ${field.plain} ${field.value}`, field]),
    ).values(),
  ]
}

/**
 * The number of one measured load, which the library web-vitals makes anew every time (`v5-<now>-<random>`):
 * https://github.com/GoogleChrome/web-vitals#metric
 */
const OF_ONE_LOAD = /^v\d-\d{13}-\d{13}$/

function findIdentifiers(named: Named[], hash: Hash): Identifier[] {
  const found = new Map<string, Identifier>()
  for (const { name, value, plain } of named) {
    const text = value.trim()
    if (OF_ONE_LOAD.test(text)) continue
    const bits = estimateBits(text)
    if (!isLasting(plain) && !(plain === 'other value' && bits > SINGLES_OUT_BITS)) continue
    // Long addresses of pictures and modules are long because they say what they are of.
    if (text.length < 4 || (plain === 'other value' && /^https?:\/\//i.test(text))) continue
    const whole = { value: plain === 'e-mail' ? text.toLowerCase() : text, bits }
    // Companies hand on the telling part of a joined value, not the whole.
    const parts = tellingParts(text).map(value => ({ value, bits: estimateBits(value) }))
    for (const one of [whole, ...parts]) {
      const id = hash(one.value)
      if (found.has(id) || found.size >= LIMITS.identifiers) continue
      found.set(id, { name: cleanName(name, hash, 120), hash: id, bits: one.bits })
    }
  }
  return [...found.values()]
}
