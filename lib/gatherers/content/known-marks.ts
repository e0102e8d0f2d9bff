// Like the languages (knowledge/lexicons/known-lexicons.ts): packed data of its own script, public/page-marks.js.
import type { CmpRow } from '../../consent/cmp-rows'
import { unpackText } from '../../knowledge/lexicons/packed-text'
import type { BlockMark } from './block-marks'

export interface Marks {
  cmps: readonly CmpRow[]
  blocks: readonly BlockMark[]
}

const KEY = Symbol.for('vitrine.marks')
type Holder = { [KEY]?: string | Marks }

/** What was shared; without it only headings and words tell blocks and banners. */
export function knownMarks(): Marks {
  const holder = globalThis as Holder
  const shared = holder[KEY] ?? { cmps: [], blocks: [] }
  // Our own build packed it (tests/knowledge/lexicons/packed-lexicons.test.ts holds that it comes back whole).
  const marks = typeof shared === 'string' ? (JSON.parse(unpackText(shared)) as Marks) : shared
  holder[KEY] = marks
  return marks
}
