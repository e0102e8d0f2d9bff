// What the page's own calls were answered, where it is JSON: the goods that fill a block may stand in it. Blocks are read
// in the page itself; frames are left out.
import { cut, listen, noteOf } from './natives'
import { responseText } from './rare-natives'
import { putAnswer } from './reports'

export const isPage = window === top

/** Uses what a promise gives beside the page; where it fails, nothing happens. */
export async function beside<T>(promise: T, use: (value: Awaited<T>) => void): Promise<void> {
  try {
    use(await promise)
  } catch {
    // Broken off by the page, or by the network.
  }
}

function load(this: unknown): void {
  const text = responseText(this) as string
  // `[` and `{` come after the capitals; so do words, which are few.
  if (cut(text, 0, 1) > 'Z') putAnswer(noteOf<unknown[]>(this)?.[1], text)
}

/**
 * Hears what an XMLHttpRequest loads. At `open`: the page's own listeners mostly come later, and are called after this
 * one; given twice to one object, it is called once.
 */
export const hearCall = (call: unknown): unknown => isPage && listen(call, 'load', load)
