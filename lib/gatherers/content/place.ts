/** Where a frame stands. */
export interface Place {
  url: string
  host: string
  /** What relative addresses stand against: the page may say (`<base href>`). */
  base: string
  isThirdParty: boolean
}

/** The last two labels of a host: the background, which knows public suffixes, has the last word. */
export const siteGuess = (host: string) => host.split('.').slice(-2).join('.')
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.slice(0, 253) : '')

/** The frame's own place; frames of `about:` and `srcdoc` pages belong to whoever made them. */
export function placeOf({ location, document }: Pick<Window, 'location' | 'document'>): Place {
  const url = /^https?:/.test(location.href) ? location.href : document.baseURI
  const host = hostOf(url)
  // Firefox does not list ancestors; there a frame counts as the page's own.
  const origins: DOMStringList | undefined = location.ancestorOrigins
  const top = hostOf(origins?.[origins.length - 1] ?? url)
  return { url, host, base: document.baseURI, isThirdParty: siteGuess(top) !== siteGuess(host) }
}
