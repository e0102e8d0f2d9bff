// Numbers that links carry to other sites. Linkers put them there when the page has loaded, or only as the link is
// pressed: a link is looked at again then, and compared with what it was.
import { measureValue } from '../redaction/measure-value'
import type { Outbox } from './outbox'
import { siteGuess } from './place'

const MOST_LINKS = 3_000
const MOST_PARAMETERS = 30
/** Pages with hundreds of marked links repeat themselves. */
const MOST_TOLD = 30

export interface OutLinks {
  /** Looks at every link of the document. */
  look(): void
  /** Looks at one link, as it is pressed. */
  lookAt(link: HTMLAnchorElement): void
}

/** Tells each number on a link to another site once, hashed; and again when a script is seen putting it there. */
export function createOutLinks(document: Document, add: Outbox['add'], salt: string): OutLinks {
  const before = new WeakMap<Element, string>()
  const told = new Set<string>()
  const page = document.location

  function lookAt(link: HTMLAnchorElement): void {
    const { href } = link
    const known = before.get(link)
    if (known === href) return
    before.set(link, href)
    if (!leavesSite(link, page.hostname)) return
    const old = parametersOf(known ?? href)
    for (const [name, value] of parametersOf(href)) {
      const { bits, hash, parts } = measureValue(value, salt, page.href)
      if (hash === null) continue
      // The same address as before, but for this: nothing else was changed than the mark.
      const added = known !== undefined && !old.has(name) && placeOf(known) === placeOf(href)
      const to = link.hostname.slice(0, 253)
      const key = `${to} ${name} ${hash} ${added}`
      if (told.has(key) || told.size >= MOST_TOLD) continue
      told.add(key)
      add({
        type: 'out-link',
        to,
        name: name.slice(0, 120),
        bits,
        hash,
        ...(parts ? { parts } : {}),
        added,
      })
    }
  }

  return {
    lookAt,
    look() {
      const { links } = document
      for (let i = 0; i < links.length && i < MOST_LINKS; i++) {
        const link = links[i]
        if (link instanceof HTMLAnchorElement) lookAt(link)
      }
    },
  }
}

/** Looks at these times, and at each press of a link, after the page's own listeners. */
export function watchOutLinks(view: Window, links: OutLinks, looksMs: readonly number[]): void {
  for (const ms of looksMs) view.setTimeout(links.look, ms)
  const pressed = (event: Event) => {
    const link = event.composedPath().find(one => one instanceof HTMLAnchorElement)
    if (link instanceof HTMLAnchorElement) links.lookAt(link)
  }
  for (const type of ['click', 'auxclick']) view.addEventListener(type, pressed, { passive: true })
}

function leavesSite({ protocol, hostname }: HTMLAnchorElement, host: string): boolean {
  return /^https?:$/.test(protocol) && siteGuess(hostname) !== siteGuess(host)
}

/** What stands after `?`, and after `#` where that is written like it. */
function parametersOf(address: string): Map<string, string> {
  const { searchParams, hash } = new URL(address)
  const all = [...searchParams, ...(hash.includes('=') ? new URLSearchParams(hash.slice(1)) : [])]
  return new Map(all.slice(0, MOST_PARAMETERS))
}

const placeOf = (address: string) => address.split(/[?#]/, 1)[0]
