// Finds the currency that a text names: an ISO code or a sign, near the number if it stands near one.
import { currencySigns } from './currency-symbols'

export interface FoundCurrency {
  /** ISO 4217. */
  code: string
  /** As written. */
  sign: string
  /** Shared by several currencies ("$", "kr", "¥"): a hint may decide. */
  shared: boolean
  start: number
  end: number
}

const isoCodes: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'DEM', 'PTE'])
// English words in capitals, too: they count only where they touch a number.
const wordCodes: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'PEN',
  'COP',
  'GEL',
  'SOS',
  'LAK',
  'MOP',
  'BAM',
])
const sharedSigns: ReadonlySet<string> = new Set([
  '$',
  'kr',
  'kr.',
  '¥',
  '￥',
  'Rs',
  'Rs.',
  '₨',
  '£',
  ':-',
  '元',
  '圓',
])

/** What was found, by the text with its digits made alike: the prices of a page are written in few ways. */
const known = new Map<string, FoundCurrency | null>()
const MAX_KNOWN = 500

/** The currency nearest the number at [start, end); a clear sign beats a shared one. Null when none is named. */
export function findCurrency(text: string, start = -1, end = -1): FoundCurrency | null {
  // No sign and no code has a digit in it.
  const way = `${start} ${end} ${text.replace(/\d/g, '0')}`
  const before = known.get(way)
  if (before !== undefined) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const found = lookForCurrency(text, start, end)
  known.set(way, found)
  return found
}

function lookForCurrency(text: string, start: number, end: number): FoundCurrency | null {
  const all = [...isoMatches(text, start, end), ...signMatches(text, start, end)]
  const best = all.sort((one, other) => rank(one, start, end) - rank(other, start, end))[0]
  if (!best?.shared) return best ?? null
  const clear = all.find(
    other => !other.shared && gap(other, start, end) <= 2 && currencyUses(best.sign, other.code),
  )
  return clear ?? best
}

/** Whether a shared sign stands for this currency somewhere. */
export function currencyUses(sign: string, code: string): boolean {
  if (sign === '$')
    return /^(?:USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN|ARS|CLP|COP|UYU|DOP|JMD|TTD|BBD|BSD|BZD|XCD|NAD|FJD|LRD|GYD|SRD|BND|KYD|BMD|CUP)$/.test(
      code,
    )
  if (/^kr|:-/.test(sign)) return /^(?:SEK|NOK|DKK|ISK)$/.test(code)
  if (/[元圓]/.test(sign)) return /^(?:CNY|TWD|HKD)$/.test(code)
  if (/[¥￥]/.test(sign)) return /^(?:JPY|CNY)$/.test(code)
  if (/^(?:Rs|₨)/.test(sign)) return /^(?:INR|PKR|NPR|LKR|MUR|SCR)$/.test(code)
  return sign === '£' && /^(?:GBP|EGP|LBP|GIP|FKP|SHP)$/.test(code)
}

function* isoMatches(text: string, start: number, end: number): Generator<FoundCurrency> {
  if (!/[a-z]{3}/i.test(text)) return
  for (const match of text.matchAll(/(?<!\p{L})([A-Za-z]{3})(?!\p{L})/gu)) {
    const sign = match[1] ?? ''
    const code = sign.toUpperCase()
    if (!isoCodes.has(code)) continue
    const found = at(code, sign, match.index, false)
    const touches = gap(found, start, end) <= 1
    if (sign === code ? !wordCodes.has(code) || touches : touches) yield found
  }
}

/** Words are found in any case: what to look for is made once, since every price of a page is held against every sign. */
const needles = currencySigns.map((row, order) => {
  const isWord = /^\p{L}{2,}/u.test(row.sign)
  return { ...row, order, isWord, needle: isWord ? row.sign.toLowerCase() : row.sign }
})
type Needle = (typeof needles)[number]
const byStart = new Map<string, Needle[]>()
for (const needle of needles) {
  const start = needle.needle.slice(0, 2)
  const alike = byStart.get(start)
  if (alike) alike.push(needle)
  else byStart.set(start, [needle])
}

/** The few whose first two characters stand in the text, longest first. */
function needlesFor(text: string, lower: string): Needle[] {
  const found = new Set<Needle>()
  for (const within of text === lower ? [text] : [text, lower]) {
    for (let i = 0; i < within.length; i++) {
      for (const start of [within.charAt(i), within.slice(i, i + 2)])
        for (const needle of byStart.get(start) ?? []) found.add(needle)
    }
  }
  return [...found].sort((one, other) => one.order - other.order)
}

function* signMatches(text: string, start: number, end: number): Generator<FoundCurrency> {
  const taken: [number, number][] = []
  const lower = text.toLowerCase()
  for (const { code, sign, weak, isWord, needle } of needlesFor(text, lower)) {
    const within = isWord ? lower : text
    for (let i = within.indexOf(needle); i >= 0; i = within.indexOf(needle, i + 1)) {
      const stop = i + sign.length
      if (taken.some(([from, to]) => i < to && stop > from)) continue
      if (!standsAlone(text, i, stop, sign)) continue
      const found = at(code, text.slice(i, stop), i, sharedSigns.has(sign))
      if (weak && start >= 0 ? gap(found, start, end) > 1 : weak && text.trim() !== sign) continue
      taken.push([i, stop])
      yield found
    }
  }
}

/** A sign made of letters is no part of a longer word, save for inflected "руб…" and "dollar…". */
function standsAlone(text: string, from: number, to: number, sign: string): boolean {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)
  if (isLetter(sign[0]) && isLetter(text[from - 1])) return false
  return !(isLetter(sign.at(-1)) && isLetter(text[to]) && sign !== 'руб')
}

function at(code: string, sign: string, start: number, shared: boolean): FoundCurrency {
  return { code, sign, shared, start, end: start + sign.length }
}

function gap(found: FoundCurrency, start: number, end: number): number {
  if (start < 0) return 0
  return found.start >= end ? found.start - end : Math.max(0, start - found.end)
}

function rank(found: FoundCurrency, start: number, end: number): number {
  return start < 0 ? found.start : gap(found, start, end) * 2 + (found.start >= end ? 1 : 0)
}
