import type { EventOf } from '../../schema/event'

export type FormFacts = Pick<EventOf<'form'>, 'type' | 'action' | 'fields' | 'insecure'>

const MAX_FORMS = 20
/** Kind of a field by its type, autocomplete and name; the first that fits. */
const KINDS: readonly [kind: string, sign: RegExp][] = [
  ['password', /password|passwort|pwd/i],
  ['card', /\bcc-|card-?num|cvv|cvc|credit|kreditkarte|iban/i],
  ['email', /e-?mail|correo|courriel/i],
  ['phone', /\btel\b|phone|mobile|telefon|telephone/i],
  ['address', /address|street|zip|postal|postcode|city|plz|strasse|adresse|direccion/i],
  ['name', /\b(first|last|full|given|family)?-?name\b|vorname|nachname|prenom|nombre|cognome/i],
  ['search', /search|suche|^q$|query|recherche|buscar|cerca|zoek|szukaj/i],
]

/** The page's forms: kinds of their fields and where they go. No value is read. */
export function readForms(document: Document): FormFacts[] {
  return [...document.forms].slice(0, MAX_FORMS).flatMap(form => {
    const fields = [...form.elements].flatMap(fieldKind)
    if (fields.length === 0) return []
    const action = actionOf(form, document)
    const insecure = action?.startsWith('http:') ?? document.location.protocol === 'http:'
    return [{ type: 'form' as const, action, fields: [...new Set(fields)].slice(0, 40), insecure }]
  })
}

function fieldKind(field: Element): string[] {
  if (!field.matches('input, select, textarea')) return []
  const type = field.getAttribute('type') ?? 'text'
  if (/^(hidden|submit|button|image|reset|checkbox|radio|file)$/.test(type)) return []
  const said = [type, field.getAttribute('autocomplete'), field.getAttribute('name'), field.id]
  const known = KINDS.find(([, sign]) => said.some(word => word && sign.test(word)))
  return [known?.[0] ?? 'other']
}

function actionOf(form: HTMLFormElement, document: Document): string | null {
  const action = form.getAttribute('action')
  if (action === null) return null
  try {
    const url = new URL(action, document.baseURI)
    return `${url.origin}${url.pathname}`.slice(0, 2048)
  } catch {
    // A malformed address leads nowhere.
    return null
  }
}
