/** What a Set-Cookie header asks for (RFC 6265bis; CHIPS for `Partitioned`). The value leaves only as an argument. */
export interface SetCookie {
  name: string
  value: string
  domain: string | null
  /** Days asked for, before any browser clamps them; null for a session cookie; negative or 0 deletes. */
  lifetimeDays: number | null
  partitioned: boolean
}

const DAY_MS = 86_400_000

/** Parses one Set-Cookie header. `now` is epoch milliseconds. Null for a header without a name. */
export function parseSetCookie(header: string, now: number): SetCookie | null {
  const [pair = '', ...attributes] = header.split(';')
  const equals = pair.indexOf('=')
  if (equals < 1) return null
  const cookie: SetCookie = {
    name: pair.slice(0, equals).trim(),
    value: pair.slice(equals + 1).trim(),
    domain: null,
    lifetimeDays: null,
    partitioned: false,
  }
  let maxAge: number | null = null
  for (const attribute of attributes) {
    const [rawKey = '', ...rest] = attribute.split('=')
    const value = rest.join('=').trim()
    switch (rawKey.trim().toLowerCase()) {
      case 'max-age':
        if (/^-?\d+$/.test(value)) maxAge = Number(value) / 86_400
        break
      case 'expires': {
        const at = Date.parse(value)
        if (!Number.isNaN(at)) cookie.lifetimeDays = (at - now) / DAY_MS
        break
      }
      case 'domain':
        cookie.domain = value.replace(/^\./, '').toLowerCase() || null
        break
      case 'partitioned':
        cookie.partitioned = true
        break
    }
  }
  // Max-Age wins over Expires (RFC 6265bis §5.5).
  if (maxAge !== null) cookie.lifetimeDays = maxAge
  return cookie
}
