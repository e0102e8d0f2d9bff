/** Undoes percent-encoding, at most twice; text that is not well encoded comes back as it was. */
export function percentDecoded(text: string): string {
  let result = text
  for (let i = 0; i < 2 && result.includes('%'); i++) {
    try {
      result = decodeURIComponent(result)
    } catch {
      // A lone percent sign: not encoded at all.
      return result
    }
  }
  return result
}

/** The text inside Base64 (either alphabet), or null unless it decodes to text that a person could read. */
export function base64Text(text: string): string | null {
  if (text.length < 8 || text.length > 8192 || !/^[\w+/-]+={0,2}$/.test(text)) return null
  let bytes: string
  try {
    bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null
  }
  return /^[\x20-\x7e\s]+$/.test(bytes) ? bytes : null
}

/** A JSON object or array inside a text, or undefined. */
export function jsonInside(text: string): object | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
