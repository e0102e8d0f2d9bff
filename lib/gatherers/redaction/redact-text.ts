import { hidePersonal } from './personal'
import { saltedHash } from './salted-hash'

const GREETING =
  /\b((?:hello|hi|hey|welcome back|welcome|good (?:morning|afternoon|evening)|hallo|willkommen zurück|willkommen|guten (?:tag|morgen|abend)|bonjour|bon retour|bienvenue|hola|bienvenid[oa]s?(?: de nuevo)?|buenos días|ciao|bentornat[oa]|benvenut[oa]|hoi|welkom terug|welkom|cześć|witaj(?: ponownie)?|dzień dobry)(?:,? (?:mr|mrs|ms|herr|frau|monsieur|madame))?[,!.]? )(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})/giu

/**
 * Whether it is worth asking for a greeting: the pattern holds a space, and a browser takes some 5 ms to read it, which
 * every page would pay for the parts of its address.
 */
const mayGreet = (text: string) => text.includes(' ')

/** Replaces values the person typed in this page; longest first, so that no rest of one stays. */
export function hideTyped(text: string, typed: readonly string[], hide: (value: string) => string) {
  let result = text
  for (const value of [...typed].sort((a, b) => b.length - a.length)) {
    // Shorter ones would tear ordinary text to pieces.
    if (value.length < 3) continue
    for (const form of new Set([value, encodeURIComponent(value), value.replaceAll(' ', '+')])) {
      result = result.replaceAll(
        new RegExp(form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu'),
        hide,
      )
    }
  }
  return result
}

/**
 * Text of a page with e-mail addresses, phone, card and account numbers, tokens, names after a greeting, and the
 * values in `typed` replaced by salted hashes. Redacting twice changes nothing. Other names cannot be told by form.
 */
export function redactText(text: string, salt: string, typed: readonly string[] = []): string {
  const hide = (value: string) => saltedHash(salt, value)
  const hideName = (_: string, before: string, name: string) =>
    // The pattern ignores case for the greeting; a name starts with a capital.
    /^\p{Lu}/u.test(name) ? before + hide(name) : before + name
  const greeted = mayGreet(text) ? text.replace(GREETING, hideName) : text
  return hidePersonal(hideTyped(greeted, typed, hide), hide)
}
