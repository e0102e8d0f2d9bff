/** What a script asked for in `document.cookie = text`. */
export interface AskedCookie {
  name: string
  value: string
  /** As asked, without a leading dot; null for the host itself. */
  domain: string | null
  /** Days; null for a session cookie; zero or less deletes. */
  lifetimeDays: number | null
  isPartitioned: boolean
}

const DAY_MS = 86_400_000

/** Reads a cookie assignment the way browsers do (RFC 6265bis §5); `Max-Age` wins over `Expires`. */
export function parseCookieText(text: string, now: number): AskedCookie | null {
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = (at < 0 ? '' : pair.slice(0, at)).trim()
  const value = pair.slice(at + 1).trim()
  if (name === '' && value === '') return null
  let expires: number | null = null
  let maxAge: number | null = null
  const cookie: AskedCookie = {
    name,
    value,
    domain: null,
    lifetimeDays: null,
    isPartitioned: false,
  }
  for (const attribute of attributes) {
    const equals = attribute.indexOf('=')
    const key = (equals < 0 ? attribute : attribute.slice(0, equals)).trim().toLowerCase()
    const setting = equals < 0 ? '' : attribute.slice(equals + 1).trim()
    if (key === 'domain' && setting) cookie.domain = setting.replace(/^\./, '').toLowerCase()
    if (key === 'partitioned') cookie.isPartitioned = true
    if (key === 'max-age' && /^-?\d+$/.test(setting)) maxAge = Number(setting) * 1000
    if (key === 'expires' && !Number.isNaN(Date.parse(setting))) expires = Date.parse(setting) - now
  }
  const lifetime = maxAge ?? expires
  if (lifetime !== null) cookie.lifetimeDays = Math.round((lifetime / DAY_MS) * 100) / 100
  return cookie
}
