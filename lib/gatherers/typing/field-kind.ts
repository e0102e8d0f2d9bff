// What a field asks for, by its type, autocomplete and names. Secrets are told apart first, and never read.
import type { TypedKind } from '../../messaging/protocol'

type Asked = TypedKind | null

const SECRET =
  /\bcc |\bcredit|\bcard ?(num|no|holder)|kreditkarte|carte bancaire|\biban\b|\bcv[vc]2?\b|passw|\bpwd\b|\bkennwort|mot de passe|contrase|haslo|\bpin\b|\botp\b|one time|\btan\b|secret|captcha|\btoken\b|\bssn\b|security code/
const SEARCH =
  /\b(q|s|query|search\w*|such(e|en|begriff)|recherche\w*|busca\w*|cerca\w*|ricerca|zoek\w*|szukaj\w*|keywords?)\b/
/** The first that fits; an "email address" is an e-mail, so e-mails come before addresses. */
const WORDS: readonly [TypedKind, RegExp][] = [
  ['email', /\be ?mail|\bmail\b|correo|courriel|e ?posta\b/],
  [
    'phone',
    /\b(tel|phone|mobile|cell|telefon\w*|tele(ph|f)on[eo]?|handy\w*|mobil\w*|portable|gsm|telefoon)\b/,
  ],
  [
    'postcode',
    /\b(zip|zip ?code|post(al)? ?code|plz|postleitzahl|code ?postal|codigo postal|cap|kod pocztowy)\b/,
  ],
  [
    'address',
    /\b(street\w*|address\w*|addr\w*|stra(ss|ß)e|anschrift|adresse|direcci[oó]n|indirizzo|adres|rue|calle|ulica)\b/,
  ],
  [
    'name',
    /\b(((first|last|full|given|family|middle|your|customer|contact|recipient) ?)?name|[fl]name|surname|vorname|nachname|pr[eé]nom|nom|nombre|apellidos?|cognome|nome|imi[eę]|nazwisko|voornaam|achternaam|naam)\b/,
  ],
]
/** Names of things, not of people. */
const NO_PERSON =
  /\b(user|login|nick|display|company|firm\w*|product|list|coupon|gift|store|shop|file) ?name|\bcompany|coupon|voucher|gutschein|promo/
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

const plain = (text: string | null) =>
  (text ?? '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_[\].:*/]+/g, ' ')
    .toLowerCase()

/** True for what looks like a card number, whatever its field says. */
function isCardLike(value: string): boolean {
  const digits = value.replace(/[ -]/g, '')
  return /^\d{13,19}$/.test(digits)
}

/** Whether the field holds a password, a card or a code; it is then never read. */
export function isSecret(field: Element): boolean {
  return field.getAttribute('type')?.toLowerCase() === 'password' || SECRET.test(namesOf(field))
}

/** What was typed into `field`, or null when it is none of our business. `value` tells what names do not. */
export function typedKind(field: Element, value: string): Asked {
  if (isSecret(field) || isCardLike(value)) return 'secret'
  if (EMAIL.test(value.trim())) return 'email'
  const type = field.getAttribute('type')?.toLowerCase() ?? 'text'
  if (type === 'email') return 'email'
  if (type === 'tel') return 'phone'
  if (isSearch(field, type)) return 'search'
  if (type !== 'text') return null
  const names = namesOf(field)
  const kind = WORDS.find(([, pattern]) => pattern.test(names))?.[0] ?? null
  return kind === 'name' && NO_PERSON.test(names) ? null : kind
}

function isSearch(field: Element, type: string): boolean {
  const names = plain(`${field.getAttribute('name')} ${field.getAttribute('id')}`)
  return (
    type === 'search' ||
    field.getAttribute('role') === 'searchbox' ||
    SEARCH.test(names) ||
    field.closest('[role="search"]') !== null
  )
}

function namesOf(field: Element): string {
  const label = 'labels' in field ? (field as HTMLInputElement).labels?.[0]?.textContent : null
  const said = ['autocomplete', 'name', 'id', 'placeholder', 'aria-label'].map(name =>
    plain(field.getAttribute(name)),
  )
  return [...said, plain(label?.slice(0, 80) ?? null)].join(' | ')
}
