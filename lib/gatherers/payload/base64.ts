const ALPHABET = /^[A-Za-z0-9+/_-]+={0,2}$/

/** Text of a base64 or base64url string, or null when it is none. Never throws. */
export function decodeBase64(value: string): string | null {
  const compact = value.replace(/\s/g, '')
  if (compact.length < 8 || !ALPHABET.test(compact)) return null
  try {
    const binary = atob(compact.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))
    const bytes = Uint8Array.from(binary, char => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // not base64, or not text: the caller keeps the value as it is
  }
}

/** JSON text behind base64, judged by its first characters, so that ids are not decoded by accident. */
export function decodeBase64Json(value: string): string | null {
  if (!/^(eyJ|eyI|ewo|ewog|W3s|W1s|WyJ|eyA)/.test(value)) return null
  const text = decodeBase64(value)
  return text !== null && /^\s*[[{]/.test(text) ? text : null
}
