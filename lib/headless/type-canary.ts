// A made-up identity, new for every run, typed and never submitted: if it shows up in a request, somebody took it.
import type { Locator, Page } from 'playwright-core'
import type { Canary } from '../gatherers/typing/canary'

const FIELDS =
  'input:not([type]), input[type="text" i], input[type="email" i], input[type="tel" i], input[type="search" i], textarea'
const MOST = 12
const MOST_FRAMES = 8
const MOST_LOOKED_AT = 80

/** Types the canary into up to 12 visible fields that ask for it, key by key, and leaves each; returns how many. */
export async function typeCanary(page: Page, canary: Canary): Promise<number> {
  let typed = 0
  for (const frame of page.frames().slice(0, MOST_FRAMES)) {
    // A frame may be gone by now, or never answer.
    const fields = await frame
      .locator(FIELDS)
      .all()
      .catch(() => [])
    for (const field of fields.slice(0, MOST_LOOKED_AT)) {
      if (typed >= MOST) return typed
      if (await typeInto(field, canary)) typed += 1
    }
  }
  return typed
}

async function typeInto(field: Locator, canary: Canary): Promise<boolean> {
  try {
    if (!(await field.isVisible()) || !(await field.isEditable({ timeout: 500 }))) return false
    const value = await wantedBy(field, canary)
    if (value === null) return false
    await field.click({ timeout: 1500 })
    await field.pressSequentially(value, { delay: 15, timeout: 5000 })
    await field.blur({ timeout: 500 })
    return true
  } catch {
    // Covered by a banner, gone, or moving: a person could not type there either.
    return false
  }
}

/** What of the identity a field asks for; null for searches, vouchers, amounts and whatever else is no identity. */
async function wantedBy(field: Locator, canary: Canary): Promise<string | null> {
  const about = await field.evaluate(node =>
    ['type', 'name', 'id', 'autocomplete', 'placeholder', 'aria-label', 'role']
      .map(attribute => node.getAttribute(attribute) ?? '')
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_[\].:]+/g, ' ')
      .toLowerCase(),
  )
  const asks = (words: RegExp) => words.test(about)
  if (asks(/passw|\bcc\b|card|karte|iban|\bcv[cv]/)) return null
  if (asks(/e ?mail|correo|courriel|e ?posta\b|\blogin\b|user ?name/)) return canary.email
  if (asks(/\bq\b|search|such|recher|busc|cerca|zoek|szuk|coupon|voucher|promo|gutschein|code\b/))
    return null
  if (asks(/\btel\b|phone|telefon|t[ée]l[ée]phone|mobile|handy/)) return canary.phone
  if (asks(/street|address|strasse|straße|anschrift|adresse|direcci|indirizzo|adres/))
    return canary.address
  const [first = '', last = ''] = canary.name.split(' ')
  if (asks(/first ?name|given|vorname|pr[ée]nom|\bfname\b/)) return first
  if (asks(/last ?name|family|surname|nachname|apellido|cognome|nazwisko|\blname\b/)) return last
  return asks(/\bname\b|\bnom\b|nombre|\bnome\b|\bnaam\b|imi[eę]/) ? canary.name : null
}
