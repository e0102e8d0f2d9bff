/** What a script (`document.cookie = text`) or a Set-Cookie header asks for; the value leaves only as an argument. */
export interface AskedCookie {
  /** Empty for a cookie that is a value only. */
  name: string
  value: string
  /** As asked, without a leading dot; null for the host itself. */
  domain: string | null
  /** Days asked for, before any browser clamps them; null for a session cookie; zero or less deletes. */
  lifetimeDays: number | null
  isPartitioned: boolean
}

const DAY_MS = 86_400_000

/**
 * Reads a cookie the way browsers do (RFC 6265bis §5, CHIPS for `Partitioned`); `Max-Age` wins over `Expires`. `now` is
 * epoch milliseconds. Null where neither name nor value is there.
 */
export function parseCookie(text: string, now: number): AskedCookie | null {
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = (at < 0 ? '' : pair.slice(0, at)).trim()
  const value = pair.slice(at + 1).trim()
  if (name === '' && value === '') return null
  let expires: number | null = null
  let maxAge: number | null = null
  let domain: string | null = null
  let isPartitioned = false
  for (const attribute of attributes) {
    const equals = attribute.indexOf('=')
    const key = (equals < 0 ? attribute : attribute.slice(0, equals)).trim().toLowerCase()
    const setting = equals < 0 ? '' : attribute.slice(equals + 1).trim()
    if (key === 'domain' && setting) domain = setting.replace(/^\./, '').toLowerCase() || null
    if (key === 'partitioned') isPartitioned = true
    if (key === 'max-age' && /^-?\d+$/.test(setting)) maxAge = Number(setting) * 1000
    if (key === 'expires' && !Number.isNaN(Date.parse(setting))) expires = Date.parse(setting) - now
  }
  const lifetime = maxAge ?? expires
  return {
    name,
    value,
    domain,
    // Rounded up: one that lives for seconds is not deleted.
    lifetimeDays: lifetime === null ? null : Math.ceil((lifetime / DAY_MS) * 10_000) / 10_000,
    isPartitioned,
  }
}

/** Whether the cookie is asked to be gone at once. */
export const isDeletion = ({ lifetimeDays }: AskedCookie): boolean =>
  lifetimeDays !== null && lifetimeDays <= 0
