// A made-up identity, new for every run, typed and never submitted: if it shows up in a request, somebody took it.
import type { Locator, Page } from 'playwright-core'

export interface Canary {
  name: string
  email: string
  phone: string
  address: string
}

/** `tag` tells runs apart: a few letters and digits. */
export function makeCanary(tag: string): Canary {
  return {
    name: `Vitrina Kanari${tag}`,
    email: `vitrina.${tag}@canary.example`,
    phone: `+4930555${tag.replace(/\D/g, '').padEnd(5, '0').slice(0, 5)}`,
    address: `Kanarienweg ${tag}`,
  }
}

const FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="search"]'
const MOST = 12

/** Types the canary into up to 12 visible fields, key by key, and leaves each; returns how many were filled. */
export async function typeCanary(page: Page, canary: Canary): Promise<number> {
  let typed = 0
  for (const field of (await page.locator(FIELDS).all()).slice(0, MOST)) {
    if (await typeInto(field, canary)) typed += 1
  }
  return typed
}

async function typeInto(field: Locator, canary: Canary): Promise<boolean> {
  try {
    if (!(await field.isVisible()) || !(await field.isEditable({ timeout: 500 }))) return false
    const value = canary[await kindOf(field)]
    await field.click({ timeout: 1500 })
    await field.pressSequentially(value, { delay: 15, timeout: 5000 })
    await field.blur({ timeout: 500 })
    return true
  } catch {
    // Covered by a banner, gone, or moving: a person could not type there either.
    return false
  }
}

async function kindOf(field: Locator): Promise<keyof Canary> {
  const about = await field.evaluate(node =>
    ['type', 'name', 'id', 'autocomplete', 'placeholder', 'aria-label']
      .map(attribute => node.getAttribute(attribute) ?? '')
      .join(' ')
      .toLowerCase(),
  )
  if (/e-?mail|correo|courriel/.test(about)) return 'email'
  if (/\btel\b|phone|telefon|mobile|handy/.test(about)) return 'phone'
  if (/street|address|strasse|straße|adresse|direcci|indirizzo|adres/.test(about)) return 'address'
  return /\bq\b|search|such|recher|busc|cerca|zoek|szuk/.test(about) ? 'email' : 'name'
}
