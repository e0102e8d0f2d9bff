import { browser } from 'wxt/browser'

const KEY = 'salt'

/** The install's own salt, 32 hex digits, made on first use and kept in local storage; never exported. */
export async function installSalt(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY]
  if (typeof stored === 'string' && /^[0-9a-f]{32}$/.test(stored)) return stored
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const salt = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  await browser.storage.local.set({ [KEY]: salt })
  return salt
}
