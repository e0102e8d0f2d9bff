import { measureValue } from '../redaction/measure-value'
import type { Draft } from './outbox'

export type WriteFacts = Omit<
  Extract<Draft, { type: 'storage' }>,
  'type' | 'length' | 'bits' | 'hash' | 'parts'
>

/** The event of a write whose value is measured here and then forgotten; `page` is the page's address. */
export function storageDraft(facts: WriteFacts, value: string, salt: string, page: string): Draft {
  const name = facts.name.slice(0, 120)
  return { type: 'storage', ...facts, name, ...measureValue(value, salt, page) }
}
