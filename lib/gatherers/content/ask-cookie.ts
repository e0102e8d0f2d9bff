// What the browser says of a cookie that a script wrote with `cookieStore.set`: the call itself names no lifetime when it
// is given an object, and tells it in another way than `document.cookie` does.

/** What `cookieStore.get` may answer; browsers leave parts of it out. */
export interface CookieAnswer {
  value?: string
  domain?: string | null
  /** Epoch milliseconds; null for a session. Clamped by the browser to 400 days. */
  expires?: number | null
  partitioned?: boolean
}
export type CookieNamed = (name: string) => Promise<CookieAnswer | null>

/** Asks the frame's own cookie store, as this isolated world sees it; null where there is none (plain http). */
export function askCookie(view: Window): CookieNamed {
  const { cookieStore } = view as { cookieStore?: { get: CookieNamed } }
  return async name => (await cookieStore?.get(name)) ?? null
}

/** Days from `now`, rounded up to a ten-thousandth; null for a session, and where it is not told. */
export function daysUntil(expires: number | null | undefined, now: number): number | null {
  return typeof expires === 'number' ? Math.ceil(((expires - now) / 86_400_000) * 1e4) / 1e4 : null
}
