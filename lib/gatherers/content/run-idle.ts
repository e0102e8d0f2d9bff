/** A stretch of work stays under this, well below the 50 ms that make a long task. */
const SLICE_MS = 12
/** Where the page has no idle time to give: as many of these as of the others would take minutes. */
const BUSY_SLICE_MS = 24
/** A page that is never idle is read all the same. */
const LONGEST_WAIT_MS = 500

/** What a run needs of the browser, so that tests can step it. */
export interface IdleParts {
  idle(run: (deadline: { timeRemaining(): number }) => void): void
  now(): number
}

/** Runs a generator to its end in idle slices; rejects with what it throws. */
export function runIdle<T>(work: Generator<void, T>, { idle, now }: IdleParts): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = (deadline: { timeRemaining(): number }) => {
      const left = deadline.timeRemaining()
      const until = now() + (left > 0 ? Math.min(SLICE_MS, Math.max(4, left)) : BUSY_SLICE_MS)
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

/** The next task, by a message: timers and idle time of a tab in the background come once a second or later. */
export const nextTask: IdleParts = {
  idle(run) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      run({ timeRemaining: () => SLICE_MS })
    }
    port2.postMessage(0)
  },
  now: () => performance.now(),
}

/** At once, and in next tasks what does not fit: small pages are done before anything else happens. */
export function atOnce(): IdleParts {
  let isBegun = false
  const deadline = { timeRemaining: () => 0 }
  return {
    now: nextTask.now,
    idle(run) {
      if (isBegun) return nextTask.idle(() => run(deadline))
      isBegun = true
      run(deadline)
    },
  }
}

/** Idle time of a page, at most half a second later; the next task where nobody sees it, or a browser has no idle time. */
export const pageIdle = (view: Window): IdleParts => ({
  idle: run =>
    view.document.hidden || !('requestIdleCallback' in view)
      ? nextTask.idle(run)
      : void view.requestIdleCallback(run, { timeout: LONGEST_WAIT_MS }),
  now: nextTask.now,
})
