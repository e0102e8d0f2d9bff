import type { judgePage } from './judge-page'

export type Judge = typeof judgePage

const KEY = Symbol.for('vitrine.judge')
type Holder = { [KEY]?: Judge }

/** Leaves the judgement for the reader. */
export function shareJudge(judge: Judge): void {
  // A symbol key of our own on the isolated world's global, which the page cannot see.
  ;(globalThis as Holder)[KEY] = judge
}

/** What the observer left; undefined where none runs. */
export function sharedJudge(): Judge | undefined {
  return (globalThis as Holder)[KEY]
}
