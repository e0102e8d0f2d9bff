// What people typed, in memory only, as hashes under a salt that this worker made and that dies with it. Not even
// storage.session holds it: a worker that was put to sleep knows nothing, and learns again when a field is left or sent.
import type { Typed, TypedKind } from '../../messaging/protocol'
import { saltedHash } from '../redaction/salted-hash'
import { isCanary } from './canary'
import { formsOf } from './forms'
import type { Piece } from './pieces'

/** A typed value, or its beginning, known again. */
export interface Recognized {
  kind: TypedKind
  /** Fields that it was typed into. */
  fields: string[]
  /** As in a form's name. */
  form: string
  isCanary: boolean
  /** Sites of the frames in which it was typed. */
  typedAt: string[]
  /** Number of characters, where only the beginning of the value was met. */
  part: number | null
}

export interface TypedValues {
  /** Takes in a value; the text itself is let go of when this returns. `site` is the page's, `frame` the field's. */
  take(tab: number, site: string, frame: string, typed: Typed): void
  /** Whether anything typed on this site is known for this tab. */
  has(tab: number, site: string): boolean
  recognize(tab: number, piece: Piece): Recognized | null
  /** When the first of these fields was sent by the person, epoch milliseconds; null if none was. */
  sentAt(tab: number, fields: readonly string[]): number | null
  /** Whether a password or card was being typed or sent at this time: what left then may hold it. */
  isSecretTime(tab: number, at: number): boolean
  forget(tab?: number): void
}

interface Known {
  recognized: Recognized
  isWeak: boolean
}
interface OfTab {
  site: string
  at: number
  known: Map<string, Known>
  lengths: Set<number>
  sent: Map<string, number>
  secretAt: number[]
}

const KEPT_MS = 30 * 60_000
/** About 25 values with all their forms. */
const MAX_KNOWN = 12_000
/** A secret is sent on while it is typed, or when its form is sent; this long before or after counts. */
const SECRET_MS = 3_000
const MAX_SECRET_TIMES = 60
const SHORTEST_PART = 4
const LONGEST_PART = 80

/** Parameter names under which a short value is more than chance. */
const OWN_NAME: Partial<Record<TypedKind, RegExp>> = {
  phone: /phone|tel|mobile|^ph$|handy|gsm/i,
  name: /name|^[fl]n$|nom|nome|nombre|naam|imie|nazwisko|prenom|cognome|surname/i,
  address: /addr|street|str(?:a|ß)|adres|rue|calle|indirizzo|^ad$/i,
  postcode: /zip|post|plz|^zp$|^cap$|postal/i,
}

export function createTypedValues(salt: string, now: () => number): TypedValues {
  const tabs = new Map<number, OfTab>()

  const ofTab = (tab: number, site: string): OfTab => {
    const open = tabs.get(tab)
    if (open?.site === site) return open
    const begun: OfTab = {
      site,
      at: now(),
      known: new Map(),
      lengths: new Set(),
      sent: new Map(),
      secretAt: [],
    }
    tabs.set(tab, begun)
    return begun
  }

  const remember = (tab: OfTab, text: string, isWeak: boolean, recognized: Recognized) => {
    const hash = saltedHash(salt, text)
    const before = tab.known.get(hash)
    if (before) {
      const { fields, typedAt, part } = before.recognized
      addTo(fields, recognized.fields)
      addTo(typedAt, recognized.typedAt)
      // A whole value says more than the beginning of a longer one.
      if (part === null || recognized.part !== null) return
      tab.known.set(hash, { recognized: { ...recognized, fields, typedAt }, isWeak })
      return
    }
    if (tab.known.size >= MAX_KNOWN) {
      const oldest = tab.known.keys().next().value
      if (oldest !== undefined) tab.known.delete(oldest)
    }
    tab.known.set(hash, { recognized, isWeak })
    tab.lengths.add(text.length)
  }

  return {
    take(tabId, site, frame, { field, kind, value, done, sent, at }) {
      const tab = ofTab(tabId, site)
      tab.at = now()
      if (kind === 'secret') {
        tab.secretAt = [...tab.secretAt.slice(-MAX_SECRET_TIMES), at]
        return
      }
      const made = isCanary(value)
      const facts = () => ({ kind, fields: [field], isCanary: made, typedAt: [frame] })
      // An address is whole as soon as it has an end; names and numbers only when the field is left.
      const isWhole = done || (kind === 'email' && /@[^@\s]+\.[^@\s.]{2,}$/.test(value))
      if (isWhole)
        for (const { text, name, isWeak } of formsOf(kind, value))
          remember(tab, text, isWeak, { ...facts(), form: name, part: null })
      const text = value.trim()
      for (let end = SHORTEST_PART; end <= Math.min(text.length, LONGEST_PART); end += 1)
        remember(tab, text.slice(0, end), false, { ...facts(), form: 'plain', part: end })
      if (sent && !tab.sent.has(field)) tab.sent.set(field, at)
    },
    has(tabId, site) {
      const tab = tabs.get(tabId)
      if (!tab) return false
      if (tab.site === site && now() - tab.at < KEPT_MS) return true
      tabs.delete(tabId)
      return false
    },
    recognize(tabId, { text, key }) {
      const tab = tabs.get(tabId)
      if (!tab) return null
      for (const spelling of spellingsOf(text)) {
        if (!tab.lengths.has(spelling.length)) continue
        const known = tab.known.get(saltedHash(salt, spelling))
        if (!known) continue
        const { recognized, isWeak } = known
        if (!isWeak || OWN_NAME[recognized.kind]?.test(key)) return recognized
      }
      return null
    },
    sentAt(tabId, fields) {
      const times = fields.flatMap(field => tabs.get(tabId)?.sent.get(field) ?? [])
      return times.length > 0 ? Math.min(...times) : null
    },
    isSecretTime: (tabId, at) =>
      tabs.get(tabId)?.secretAt.some(time => at > time - SECRET_MS && at < time + SECRET_MS) ===
      true,
    forget(tabId) {
      if (tabId === undefined) tabs.clear()
      else tabs.delete(tabId)
    },
  }
}

function addTo(list: string[], more: readonly string[]): void {
  for (const item of more) if (!list.includes(item) && list.length < 20) list.push(item)
}

/** As it stands; digests also in the one spelling that forms have. */
function spellingsOf(text: string): string[] {
  const spellings = new Set([text])
  if (/^[\dA-Fa-f]{32,128}$/.test(text)) spellings.add(text.toLowerCase())
  else if (/^[\w+/-]{22,88}={0,2}$/.test(text))
    spellings.add(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
  return [...spellings]
}
