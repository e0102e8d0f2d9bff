/** A stretch of work stays under this, well below the 50 ms that make a long task. */
export const SLICE_MS = 12

/** What a run needs of the browser, so that tests can step it. */
export interface IdleParts {
  idle(run: (deadline: { timeRemaining(): number }) => void): void
  now(): number
}

/** Runs a generator to its end in idle slices; rejects with what it throws. */
export function runIdle<T>(work: Generator<void, T>, { idle, now }: IdleParts): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = (deadline: { timeRemaining(): number }) => {
      const until = now() + Math.min(SLICE_MS, Math.max(4, deadline.timeRemaining()))
      try {
        for (;;) {
          const step = work.next()
          if (step.done) return resolve(step.value)
          if (now() >= until) return idle(slice)
        }
      } catch (error) {
        reject(error)
      }
    }
    idle(slice)
  })
}

/** Runs a generator to its end at once, for what cannot wait. */
export function runNow<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Idle time of a page; where a browser gives none, or the page is never idle, at most 2 s later. */
export const pageIdle = (view: Window): IdleParts => ({
  idle: run =>
    'requestIdleCallback' in view
      ? void view.requestIdleCallback(run, { timeout: 2000 })
      : void setTimeout(() => run({ timeRemaining: () => SLICE_MS }), 50),
  now: () => performance.now(),
})
