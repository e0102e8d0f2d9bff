/** A moment as the person's own clock says it: "Nov 22, 14:02". */
export function clockTime(at: number): string {
  return MOMENT.format(at)
}

/** With seconds, for a table of events: "14:02:07". */
export function exactTime(at: number): string {
  return EXACT.format(at)
}

/** A day: "Nov 22, 2026". */
export function dayOf(at: number): string {
  return DAY.format(at)
}

const DAY = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric' })
const MOMENT = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const EXACT = new Intl.DateTimeFormat('en-US', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
