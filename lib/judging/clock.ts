// The time left that a text shows: 00:14:59, 2d 03:04:05, “14 hrs 59 min 58 s”, also where digits and units are elements
// of their own and nothing stands between them.

export interface Clock {
  /** Milliseconds. */
  left: number
  /** The smallest step it shows: 1,000 with seconds, 60,000 without. */
  step: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Units of EN DE FR ES IT NL PL, without diacritics. */
const UNITS: readonly [number, RegExp][] = [
  [DAY, /^(?:d|days?|tag|tagen?|j|jours?|dias?|g|giorn[oi]|dag|dagen|dni|dzien)$/],
  [HOUR, /^(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|u|uur|uren|uren|godz|godzin[ay]?)$/],
  [MINUTE, /^(?:m|mins?|minut(?:e|en|es|os?|i|y|a)?|minuut|minuten)$/],
  [
    SECOND,
    /^(?:s|secs?|seconds?|sek|sekunden?|secondes?|seg|segundos?|second[oi]|seconden?|sekund[ay]?)$/,
  ],
]
/** Groups with colons, small ones last, and perhaps days before them. */
const COLONS =
  /(?:(\d{1,3})\s*(?:d|days?|tage?|j|jours?|d[ií]as?|giorni|g|dagen|dni)\s*[:,]?\s*)?(?<![\d:])(\d{1,3}(?:\s*:\s*\d{1,2}){1,3})(?![\d:])/iu
const SIZES = [SECOND, MINUTE, HOUR, DAY]

/** The time left in a text, or null where it shows none, or two of them. */
export function readClock(text: string): Clock | null {
  return byColons(text) ?? byUnits(text)
}

function byColons(text: string): Clock | null {
  const [whole, days, digits = ''] = COLONS.exec(text) ?? []
  if (whole === undefined || /\d\s*:\s*\d/.test(text.replace(whole, ' '))) return null
  // What is left of a video, by its minus.
  if (/[-−]\s?$/.test(text.slice(0, text.indexOf(whole)))) return null
  const groups = digits.split(':').map(Number).reverse()
  if (groups.slice(0, -1).some(group => group > 59)) return null
  // Two groups are minutes and seconds: hours and minutes alone look like a time of day, and tick too seldom to be seen.
  // Digits alone may be of anything that plays.
  if (groups.length === 2 && (days !== undefined || !/\p{L}{2}/u.test(text))) return null
  const left = groups.reduce((sum, group, i) => sum + group * (SIZES[i] ?? 0), 0)
  return { left: left + Number(days ?? 0) * DAY, step: SECOND }
}

function byUnits(text: string): Clock | null {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const tokens = plain.match(/\d+|\p{L}+/gu) ?? []
  const numbers: number[] = []
  const sizes: number[] = []
  let left = 0
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      numbers.push(Number(token))
      continue
    }
    const size = UNITS.find(([, unit]) => unit.test(token))?.[0]
    if (size === undefined) {
      // Words before the digits are what it is about; behind the first unit they end it.
      if (sizes.length > 0) break
      numbers.length = 0
      continue
    }
    // Units come from large to small.
    if (sizes.length > 0 && size >= (sizes.at(-1) ?? 0)) return null
    const number = numbers.shift()
    if (number === undefined) return null
    sizes.push(size)
    left += number * size
  }
  // One unit alone is a span of time, not a clock.
  return sizes.length < 2 || numbers.length > 0 ? null : { left, step: sizes.at(-1) ?? SECOND }
}
