import type { Judgement } from '../judging/run-rules'
import type { VisitState } from './visit-state'

/** Long enough for a burst of events to end, short enough for a popup that is open. */
const QUIET_MS = 400

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
      waiting.add(state)
      timer ??= setTimeout(() => {
        last = last.then(run)
      }, QUIET_MS)
    },
    async now() {
      last = last.then(run)
      await last
    },
  }
}
