import type { Judgement } from '../judging/run-rules'
import type { VisitState } from './visit-state'

/** Long enough for a burst of events to end, short enough for a popup that is open; before the log settles by itself. */
const QUIET_MS = 700
/** A page that is never quiet is judged all the same. */
const LONGEST_WAIT_MS = 2_500

export interface JudgeParts {
  judge(state: VisitState): Promise<Judgement>
  save(state: VisitState, judgement: Judgement): Promise<void>
}

export interface JudgeSoon {
  changed(state: VisitState): void
  /** Judges whatever waits, now; resolves when its findings are written. */
  now(): Promise<void>
}

/** Judges a visit again once it has been quiet for a moment. */
export function createJudgeSoon({ judge, save }: JudgeParts): JudgeSoon {
  const waiting = new Set<VisitState>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let last: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const states = [...waiting]
    waiting.clear()
    for (const state of states) {
      // A write that fails is told by the log's health record; the visit is judged again with its next event.
      await judge(state)
        .then(judgement => save(state, judgement))
        .catch(() => undefined)
    }
  }

  return {
    changed(state) {
      const now = Date.now()
      if (waiting.size === 0) since = now
      waiting.add(state)
      clearTimeout(timer)
      const left = Math.max(0, since + LONGEST_WAIT_MS - now)
      timer = setTimeout(
        () => {
          last = last.then(run)
        },
        Math.min(QUIET_MS, left),
      )
    },
    async now() {
      last = last.then(run)
      await last
    },
  }
}
