import type { Evidence } from '../schema/finding'

/** Evidence from events, at most 50, each text cut to what a finding may hold. */
export function evidenceOf<T extends { id: string }>(
  events: readonly T[],
  show: (event: T) => string,
): Evidence[] {
  return events.slice(0, 50).map(event => ({ event: event.id, shows: show(event).slice(0, 300) }))
}

/** "a, b and c"; past `most`, "a, b and 4 more". */
export function listed(words: readonly string[], most = 8): string {
  const shown = words.slice(0, words.length > most ? most - 1 : most)
  const rest = words.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  const last = shown.at(-1)
  if (shown.length < 2 || last === undefined) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${last}`
}

/** "1 request", "3 requests". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Distinct words, in order, at most `most`, each cut: what goes into a finding's facts. */
export function distinct(words: readonly string[], most = 20): string[] {
  return [...new Set(words.map(word => word.slice(0, 120)))].slice(0, most)
}

/** Milliseconds in words: “40 seconds”, “12 minutes”, “5 hours”, “3 days”. */
export function span(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 120) return counted(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return counted(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day')
}
