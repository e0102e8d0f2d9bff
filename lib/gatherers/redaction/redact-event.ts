// The second redaction: the observer redacts where it gathers, and nothing is written that was not looked at again.
import type { Event, EventOf } from '../../schema/event'
import { namesTest } from '../layers/test-fields'
import { redactName } from './redact-name'
import { redactTestName } from './redact-test-name'
import { redactText } from './redact-text'
import { redactUrl } from './redact-url'

/** Keys whose texts a shop chose for everybody (names, numbers of goods) or that are ours: left as they are. */
const PLAIN = new Set([
  'id',
  'visit',
  'type',
  'vendor',
  'hash',
  'sku',
  'variant',
  'selector',
  'raw',
  'host',
  'domain',
  'frame',
])

/** The event with every address and text in it redacted once more. Redacting twice changes nothing. */
export function redactEvent(event: Event, salt: string): Event {
  if (event.type === 'storage') {
    const setter = event.setter && redactUrl(event.setter, salt)
    return { ...event, setter, name: redactName(event.name) }
  }
  if (event.type === 'data-layer') return redactLayer(event, salt)
  if (event.type === 'experiment') return redactExperiment(event, salt)
  const inProducts = event.type === 'product' || event.type === 'block'
  return redacted(event, salt, inProducts ? new Set([...PLAIN, 'name']) : PLAIN)
}

function redactLayer(event: EventOf<'data-layer'>, salt: string): Event {
  const fields = event.fields.map(field =>
    namesTest(event.layer, field.name)
      ? { ...redacted(field, salt), value: redactTestName(field.value, salt) }
      : redacted(field, salt),
  )
  return { ...redacted({ ...event, fields: [] }, salt), fields }
}

function redactExperiment(event: EventOf<'experiment'>, salt: string): Event {
  const shown = (name: string) => redactTestName(name, salt)
  const { experiment, variant, ids, variantIds } = event
  return {
    ...redacted(event, salt),
    experiment: shown(experiment),
    variant: shown(variant),
    ...(ids ? { ids: ids.map(shown) } : {}),
    ...(variantIds ? { variantIds: variantIds.map(shown) } : {}),
  }
}

// The shape is kept: strings stay strings, everything else is copied.
const redacted = <T>(value: T, salt: string, plain: ReadonlySet<string> = PLAIN): T =>
  walk(value, salt, plain) as T

function walk(value: unknown, salt: string, plain: ReadonlySet<string>): unknown {
  if (typeof value === 'string')
    return /^https?:\/\//i.test(value) ? redactUrl(value, salt) : redactText(value, salt)
  if (Array.isArray(value)) return value.map(item => walk(item, salt, plain))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      plain.has(key) && typeof item === 'string' ? item : walk(item, salt, plain),
    ]),
  )
}
