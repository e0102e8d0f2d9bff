// Cookies that lie in the browser and that no script of this page was seen writing: a returning visitor's.

export interface StandingCookie {
  name: string
  value: string
}

const MAX_COOKIES = 180

/** Gives a look that tells each cookie of a `document.cookie` text once, unless its name is in `written`. */
export function createStandingCookies(): (
  text: string,
  written: ReadonlySet<string>,
) => StandingCookie[] {
  const told = new Set<string>()
  return (text, written) =>
    text
      .split('; ')
      .slice(0, MAX_COOKIES)
      .flatMap(pair => {
        const at = pair.indexOf('=')
        const name = pair.slice(0, Math.max(at, 0))
        if (pair === '' || written.has(name) || told.has(name)) return []
        told.add(name)
        return [{ name, value: pair.slice(at + 1) }]
      })
}
