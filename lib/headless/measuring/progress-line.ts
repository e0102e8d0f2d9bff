import type { Progress } from './log-pages'

/** Off a terminal, a line this often is enough to see that the run goes on. */
const EVERY_MS = 15_000

/** Tells on stderr how far a run is: in place on a terminal, else a line now and then. */
export function progressLine(): (at: Progress) => void {
  const started = Date.now()
  let told = started
  return ({ done, all, lost }) => {
    const now = Date.now()
    const isLast = done === all
    if (!process.stderr.isTTY && !isLast && now - told < EVERY_MS) return
    told = now
    const seconds = Math.round((now - started) / 1000)
    const left = Math.round((seconds * (all - done)) / Math.max(1, done))
    const line = `${done} of ${all} pages in ${seconds} s, about ${left} s left, ${lost} lost`
    process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`)
  }
}
