// What a persona does differently from a plain fresh stranger.
import { CannotAudit } from '../cannot-audit'

export interface Persona {
  name: string
  /** Passed to the browser. */
  args: string[]
  mobile: boolean
  referrer: string | null
  gpc: boolean
  /** Visits beforehand, in the same profile. */
  warmup: number
  /** Puts the product into the cart beforehand. */
  cart: boolean
}

/** What a browser in that language sends, and says when asked. */
function speaking(tag: string): Partial<Persona> {
  return { args: [`--lang=${tag}`, `--accept-lang=${tag}`] }
}

const PLAIN = { args: [], mobile: false, referrer: null, gpc: false, warmup: 0, cart: false }
const FROM_PRICE_COMPARISON = { referrer: 'https://www.idealo.de/' }
const KNOWN: Record<string, Partial<Persona>> = {
  mobile: { mobile: true },
  // This and `no-gpc`: strangers as they are, by names that one looks for.
  desktop: {},
  'from-price-comparison': FROM_PRICE_COMPARISON,
  'price-comparison': FROM_PRICE_COMPARISON,
  gpc: { gpc: true },
  'no-gpc': {},
  /** A language other than the strangers'. */
  language: speaking('de'),
  returning: { warmup: 2 },
  'returning-with-cart': { warmup: 1, cart: true },
}

export const STRANGER: Persona = { name: 'stranger', ...PLAIN }

/** The person whose page it is: has been here before, at least once. */
export function visitor(warmup: number, gpc: boolean): Persona {
  return { ...PLAIN, name: 'visitor', warmup: Math.max(1, warmup), gpc }
}

/**
 * A persona by name; a language tag (`de`, `pt-BR`) is one too.
 * @throws CannotAudit naming what is not known.
 */
export function personaNamed(name: string): Persona {
  if (Object.hasOwn(KNOWN, name)) return { ...PLAIN, ...KNOWN[name], name }
  if (/^[a-z]{2,3}(-[A-Z]{2})?$/.test(name)) {
    return { ...PLAIN, name, ...speaking(name) }
  }
  throw new CannotAudit(
    `there is no persona ${name || '(empty)'}`,
    `use ${Object.keys(KNOWN).join(', ')} or a language such as de`,
  )
}
