import { base64Text } from './decoded-layers'
import { redactText } from './redact-text'

/** One run without blanks or @: UUID, hex, digits, slug. Packed JSON, which may hold anything, is none. */
const IS_ID = /^(?!eyJ|W3s|W1s)[\w.:-]{1,100}$/

/**
 * What a field that can only name an experiment or a variant holds. Its numbers, however random they look, are the
 * shop's and the same for everybody in that test: they stay, so that it can be looked up. Texts are redacted as any.
 */
export function redactTestName(text: string, salt: string): string {
  return IS_ID.test(text) && base64Text(text)?.includes('@') !== true
    ? text
    : redactText(text, salt)
}
