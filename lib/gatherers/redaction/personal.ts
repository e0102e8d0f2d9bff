// What a person's own data looks like inside text. Every pattern is linear: no nested or overlapping repeats.
import { base64Text } from './decoded-layers'
import { isIdentifierLike } from './entropy'

/** At most one @, plain or percent-encoded once or twice. */
export const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}(?:@|%40|%2540)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
/** International (`+44 …`, `0044 …`) or grouped national numbers of 9 to 15 digits. */
const PHONE =
  /(?<![\w#.])(?:\+|%2B|00)\d{1,3}(?:[ ().-]{0,2}\d){7,13}(?![\w])|(?<![\w#.-])\(?0?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,5}(?![\w-])/g
const CARD = /(?<![\w#])\d(?:[ -]?\d){12,18}(?!\w)/g
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g
/** Parameter and field names whose values are a person's own (Meta's `ud[em]`, GA's `em`, plain form names). */
const PERSONAL_NAME =
  /(?:^|[\W_])(?:e?mail|em|email_?address|phone|tel|telephone|mobile|ph|(?:first|last|full|user|given|family|sur|nick|display|customer)[-_ ]?name|fn|ln|first|last|forename|surname|recipient|card|vorname|nachname|nombre|apellidos?|prenom|cognome|imie|nazwisko|password|passwd|pwd|secret|token|access_token|id_token|auth|api_?key|session(?:_?id)?|sid|jwt|sig|signature|street|address\d?|addr|zip|zip_?code|post_?code|postal_?code|plz|birth(?:day|date)|dob|db|iban|card(?:_?number)?|cvv|cvc|ssn|lat|lng|lon|latitude|longitude)(?:$|[\W_])/i

/** True when a parameter of this name holds a person's own data, whatever its value looks like. */
export function isPersonalName(name: string): boolean {
  return PERSONAL_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))
}

/** Luhn's check: tells card numbers from other long numbers. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i)) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0
}

/** Account numbers, and card numbers of 15 or 16 digits, which no numbers of goods are. */
export function hideAccounts(text: string, hide: (value: string) => string): string {
  return text.replace(IBAN, hide).replace(CARD, match => {
    const length = match.replace(/\D/g, '').length
    return (length === 15 || length === 16) && isCardNumber(match) ? hide(match) : match
  })
}

const hasMatch = (pattern: RegExp, text: string) => text.search(pattern) >= 0

/** True for one unbroken run that is an identifier, or hides an address or number in Base64. */
function isToken(run: string): boolean {
  if (run.length < 12) return false
  const inner = base64Text(run)
  return (
    (inner !== null && (hasMatch(EMAIL, inner) || hasMatch(PHONE, inner))) || isIdentifierLike(run)
  )
}

/** Without either there is no address, and the pattern, which takes a browser a millisecond to read, is not asked. */
const mayHoldEmail = (text: string) => text.includes('@') || text.includes('%')

/** Replaces each e-mail address, phone, card and account number, and token of a text by what `hide` makes of it. */
export function hidePersonal(text: string, hide: (value: string) => string): string {
  const unmailed = mayHoldEmail(text) ? text.replace(EMAIL, hide) : text
  // Account, phone and card numbers all hold digits; most texts hold none.
  const unnumbered = /\d/.test(unmailed) ? withoutNumbers(unmailed, hide) : unmailed
  return unnumbered.replace(/#?[\w+/=.-]{12,}/g, run =>
    !run.startsWith('#') && isToken(run) ? hide(run) : run,
  )
}

function withoutNumbers(text: string, hide: (value: string) => string): string {
  return text
    .replace(IBAN, hide)
    .replace(CARD, match => (isCardNumber(match) ? hide(match) : match))
    .replace(PHONE, hide)
}
